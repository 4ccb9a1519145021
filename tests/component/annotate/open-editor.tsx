// Open editor: the picture editor over a real store and a drawn picture, with what the worker would write written at once.
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Annotator } from '@/components/annotate/Annotator';
import { type Database, newDatabase } from '@/lib/db/database';
import { typedWrites } from '@/lib/db/typed-writes';
import type { Area, Mark, Snapshot } from '@/lib/domain/snapshot';
import { type Annotation, newAnnotation } from '@/lib/state/annotation';
import type { TypedWrites } from '@/lib/state/typed-writes';
import { type Language, loadText } from '@/lib/text/text';
import { snapshotRow } from '@/tests/support/rows';
import { mount } from '../walkthrough/fake-panel';
import { busyPicture } from './busy-picture';

export interface Editor {
  db: Database;
  annotation: Annotation;
  root: HTMLElement;
  /** Areas that were asked to be redacted. */
  redacted: Area[][];
  /** Whether it asked to be closed. */
  closed: () => boolean;
  /** The marks in the store that are not in the trash, in their order. */
  stored(): Promise<Mark[]>;
  close(): Promise<void>;
}

interface Options {
  snapshot?: Partial<Snapshot>;
  marks?: readonly Mark[];
  language?: Language;
  width?: number;
  height?: number;
}

let opened = 0;

export async function openEditor(options: Options = {}): Promise<Editor> {
  const { language = 'en', width = 360, height = 800 } = options;
  await page.viewport(width, height);
  opened += 1;
  const db = newDatabase(`editor-${opened}-${performance.now()}`);
  const blob = await busyPicture(1280, 800);
  const snapshot = snapshotRow({ width: 1280, height: 800, size: blob.size, ...options.snapshot });
  await db.snapshots.add(snapshot);
  await db.pixels.add({ id: snapshot.id, blob });
  await db.marks.bulkAdd([...(options.marks ?? [])]);
  const t = await loadText(language);
  const typed = typedWrites(db) as TypedWrites;
  const annotation = newAnnotation({ db, typed, snapshotId: snapshot.id, text: () => t });
  const redacted: Area[][] = [];
  let closed = false;
  const root = await mount(
    <Annotator
      annotation={annotation}
      title="Checkout"
      onRedact={async (areas) => {
        redacted.push([...areas]);
        return true;
      }}
      onClose={() => {
        closed = true;
      }}
    />,
    language,
  );
  await expect.element(page.getByRole('application')).toBeVisible();
  return {
    db,
    annotation,
    root,
    redacted,
    closed: () => closed,
    stored: async () => (await db.marks.orderBy('id').toArray()).filter(({ deletedAt }) => deletedAt === null),
    async close() {
      annotation.stop();
      db.close();
      await db.delete({ disableAutoOpen: true });
    },
  };
}

/** The stage, and where a place of what it shows (0..1) lies in it, in CSS pixels. */
export function pointAt(x: number, y: number): { svg: SVGSVGElement; x: number; y: number } {
  const svg = document.querySelector<SVGSVGElement>('[data-stage]');
  if (!svg) throw new Error('no picture');
  const { width, height } = svg.getBoundingClientRect();
  return { svg, x: Math.round(x * width), y: Math.round(y * height) };
}

type Place = readonly [x: number, y: number];

export async function drag(from: Place, to: Place): Promise<void> {
  const { svg, ...sourcePosition } = pointAt(...from);
  const { svg: _, ...targetPosition } = pointAt(...to);
  await userEvent.dragAndDrop(svg, svg, { sourcePosition, targetPosition });
}

/** Clicks a tool or a colour. */
export function choose(name: string): Promise<void> {
  const radio = page.getByRole('radio', { name, exact: true }).element();
  return userEvent.click(radio.closest('label') ?? radio);
}
