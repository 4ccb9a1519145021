// Redaction: asked about, done for good without an undo, told where it shows still, and refused with the picture as it was.
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PictureEditor } from '@/components/annotate/PictureEditor';
import { RedactionNote } from '@/components/map/RedactionNote';
import { type Database, newDatabase } from '@/lib/db/database';
import { typedWrites } from '@/lib/db/typed-writes';
import { placeMap } from '@/lib/domain/place-map';
import type { Redaction } from '@/lib/domain/snapshot';
import { newCovers } from '@/lib/state/library-covers';
import { newMapPageEvidence } from '@/lib/state/map-page-evidence';
import { newMarkUp } from '@/lib/state/mark-up';
import { redactSnapshot } from '@/lib/state/redact';
import type { TypedWrites } from '@/lib/state/typed-writes';
import { type Language, loadText } from '@/lib/text/text';
import { idOf, mapRows, START, snapshotRow, touchpointRow } from '@/tests/support/rows';
import { findings } from '../map/mount';
import { mount } from '../walkthrough/fake-panel';
import { busyPicture } from './busy-picture';

const { stored } = vi.hoisted(() => ({ stored: new Map<string, unknown>() }));
vi.mock('@/lib/browser/storage', () => ({
  readStored: async (key: string) => stored.get(key),
  writeStored: async () => undefined,
  watchStored: () => () => undefined,
}));
vi.mock('@/lib/browser/pages', () => ({ openTab: async () => undefined }));

const AREA = [{ x: 0.25, y: 0.25, width: 0.25, height: 0.25 }];
const [FIRST, SECOND] = [idOf('snap', 1), idOf('snap', 2)];

let db: Database;
beforeEach(async () => {
  stored.clear();
  await page.viewport(360, 800);
  db = newDatabase(`redaction-${performance.now()}`);
  const blob = await busyPicture(640, 400);
  await db.touchpoints.add(touchpointRow({ snapshotId: FIRST }));
  for (const [part, id] of [FIRST, SECOND].entries()) {
    const sha256 = String(part + 1).repeat(64);
    const source = 'full-page' as const;
    await db.snapshots.add(snapshotRow({ id, part, source, sha256, width: 640, height: 400, size: blob.size }));
    await db.pixels.add({ id, blob });
  }
});
afterEach(() => db.delete());

async function open(language: Language = 'en') {
  const t = await loadText(language);
  const markUp = newMarkUp(db, typedWrites(db) as TypedWrites, () => t);
  await markUp.start(FIRST, 'Checkout');
  const Editor = () =>
    markUp.open.value && <PictureEditor open={markUp.open.value} onOpen={markUp.start} onClose={markUp.end} />;
  const root = await mount(<Editor />, language);
  await expect.element(page.getByRole('application')).toBeVisible();
  return { markUp, root };
}

/** Draws an area by keyboard and asks for its redaction. */
async function draw() {
  (document.querySelector('input[aria-label="Redact"]') as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(page.getByRole('button', { name: 'Redact 1 area…' }));
}

const question = () => page.getByRole('dialog', { name: 'Redact this area for good?' });

test('after a word that names what is destroyed it is done, told, and not on the list of what can be undone', async () => {
  stored.set('backup-folder', {
    since: 1,
    name: 'Journeys',
    written: [{ at: START + 1, database: idOf('db', 1), files: ['one.walkmap'], whole: true }],
    upTo: null,
    problem: null,
  });
  const { markUp } = await open();
  const before = (await db.snapshots.get(FIRST))?.sha256;
  await draw();
  const dialog = question();
  await expect.element(dialog).toHaveTextContent('This cannot be undone.');
  expect(await findings()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect((await db.snapshots.get(FIRST))?.sha256).toBe(before);
  expect(markUp.open.value?.annotation.areas.value).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: 'Redact 1 area…' }));
  await userEvent.click(question().getByRole('button', { name: 'Redact', exact: true }));
  await expect.element(page.getByText('Redacted for good.')).toBeVisible();
  await expect
    .element(page.getByText('One file in your backup folder still shows the picture as it was.'))
    .toBeVisible();
  expect((await db.snapshots.get(FIRST))?.sha256).not.toBe(before);
  expect(await db.redactions.count()).toBe(1);
  expect(markUp.open.value?.annotation.undoList.canUndo.value).toBeUndefined();
  expect(markUp.open.value?.annotation.areas.value).toEqual([]);
  markUp.end();
});

test('a part further down is redacted like the first', async () => {
  const { markUp } = await open();
  await userEvent.click(page.getByRole('button', { name: 'The part below' }));
  await vi.waitFor(() => expect(markUp.open.value?.part).toBe(1));
  await draw();
  await userEvent.click(question().getByRole('button', { name: 'Redact', exact: true }));
  await expect.element(page.getByText('Redacted for good.')).toBeVisible();
  expect((await db.redactions.toArray()).map((row) => row.snapshotId)).toEqual([SECOND]);
  markUp.end();
});

test('what cannot be done says why, and the picture is as it was', async () => {
  const { markUp } = await open();
  await draw();
  await db.pixels.clear();
  await userEvent.click(question().getByRole('button', { name: 'Redact', exact: true }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('The browser no longer has this picture');
  expect((await db.snapshots.get(FIRST))?.sha256).toBe('1'.repeat(64));
  expect(await db.redactions.count()).toBe(0);
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
  expect(markUp.open.value?.annotation.areas.value).toHaveLength(1);
  markUp.end();
});

test('covers and the evidence on screen show the new picture at once, with a note under it', async () => {
  const covers = newCovers(db);
  const cover = covers.of(FIRST);
  await vi.waitFor(() => expect(cover.value?.url).toMatch(/^blob:/));
  const oldCover = cover.value?.url;
  const redactions = signal<Redaction[]>([]);
  const rows = mapRows({ touchpoints: 1 });
  const [touchpoint] = rows.touchpoints;
  if (!touchpoint) throw new Error('no touchpoint');
  touchpoint.snapshotId = FIRST;
  const load = async (id: string) => (await db.pixels.get(id))?.blob;
  const evidence = newMapPageEvidence(signal(placeMap(rows)), load, async () => [], redactions);
  evidence.selectedId.value = touchpoint.id;
  const urlOf = () => (evidence.picture.value.status === 'ready' ? evidence.picture.value.url : undefined);
  await vi.waitFor(() => expect(urlOf()).toBeDefined());
  const oldPicture = urlOf();
  await redactSnapshot(db, FIRST, AREA);
  redactions.value = await db.redactions.toArray();
  await vi.waitFor(() => expect(urlOf()).not.toBe(oldPicture));
  await vi.waitFor(() => expect(cover.value?.url).not.toBe(oldCover));
  await expect(fetch(String(oldCover))).rejects.toThrow();
  const note = evidence.redactions.value.map((row) => ({ ...row, author: 'Anna', at: START }));
  const root = await mount(<RedactionNote redactions={note} zone="Europe/Berlin" />, 'en');
  expect(root.textContent).toMatch(/^RedactedNov 12, 2026, 3:00.PM: 1 area, by Anna$/);
  evidence.stop();
  covers.stop();
});
