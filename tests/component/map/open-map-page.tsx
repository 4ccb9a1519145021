// Open map page: the page of a map over a real store, for tests that do to it what a person does.
import { signal } from '@preact/signals';
import { afterEach, expect, vi } from 'vitest';
import { MapPage } from '@/components/map/MapPage';
import { type Database, newDatabase } from '@/lib/db/database';
import type { PicturedRows } from '@/lib/db/maps';
import { typedWrites } from '@/lib/db/typed-writes';
import { NO_FILTER } from '@/lib/domain/journey-map';
import type { Appearance } from '@/lib/state/appearance';
import { newMapPage } from '@/lib/state/map-page';
import { newToasts } from '@/lib/state/toasts';
import { loadText } from '@/lib/text/text';
import { DEFAULT_PREFERENCES } from '@/tests/support/default-preferences';
import { mapRows, PIXEL } from '@/tests/support/rows';
import { mount, unmount } from './mount';

const stops: (() => void)[] = [];

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  for (const stop of stops.splice(0)) stop();
});

async function seed(db: Database, rows: PicturedRows): Promise<void> {
  await db.maps.add(rows.map);
  await db.walkthroughs.bulkAdd(rows.walkthroughs);
  await db.stages.bulkAdd(rows.stages);
  await db.touchpoints.bulkAdd(rows.touchpoints);
  await db.findings.bulkAdd(rows.findings);
  await db.snapshots.bulkAdd([...rows.snapshots.values()]);
  await db.lanes.bulkAdd(rows.lanes);
  // The first snapshot's pixels are lost.
  const [, ...kept] = [...rows.snapshots.keys()];
  await db.pixels.bulkAdd(kept.map((id) => ({ id, blob: new Blob([PIXEL], { type: 'image/jpeg' }) })));
}

export async function openPage(
  options: { rows?: PicturedRows | null; wantedId?: string | null; broken?: boolean } = {},
) {
  const db = newDatabase(`map-page-${crypto.randomUUID()}`);
  const rows = options.rows === undefined ? mapRows() : options.rows;
  if (rows) await seed(db, rows);
  if (options.broken) {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    db.maps.orderBy = () => {
      throw new DOMException('broken', 'UnknownError');
    };
  }
  const t = await loadText('en');
  const speech = signal({ t, language: 'en' as const });
  const toasts = newToasts();
  const state = newMapPage({
    db,
    typed: typedWrites(db),
    wantedId: options.wantedId ?? null,
    filter: NO_FILTER,
    speech,
    toasts,
  });
  stops.push(state.stop);
  const preferences = signal(DEFAULT_PREFERENCES);
  const appearance: Appearance = { speech, preferences, choose: async () => undefined };
  const onExport = vi.fn();
  const root = await mount(<MapPage state={state} appearance={appearance} toasts={toasts} onExport={onExport} />);
  await expect.poll(() => state.view.value.is).not.toBe('loading');
  const cell = (key: string) => root.querySelector<HTMLElement>(`[data-focus="${key}"]`);
  const stageOf = (title: string) => {
    const view = state.view.value;
    const column = view.is === 'map' ? view.placed.columns.find((candidate) => candidate.title === title) : undefined;
    return column?.stageId;
  };
  const button = (name: string) =>
    [...root.querySelectorAll<HTMLElement>('button')].find(
      (candidate) => (candidate.textContent?.trim() || candidate.ariaLabel) === name,
    );
  return { db, state, toasts, root, cell, stageOf, button, onExport };
}
