// A library of 30,000 touchpoints in a real store: a second time it changes nothing, and in parts it goes out and comes back.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_REPORT } from '@/lib/bundle/bundle-report';
import { PART_LIMITS } from '@/lib/bundle/limits';
import { type Database, newDatabase } from '@/lib/db/database';
import { sameValue } from '@/lib/domain/same-value';
import { newTally } from '@/lib/domain/tally';
import { writeLibraryBundle } from '@/lib/export/bundle/library-bundle';
import { applyImport } from '@/lib/import/apply-import';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import type { ImportPlan } from '@/lib/import/merge-bundle';
import { readBundle } from '@/lib/import/read-bundle';
import { newBundleRows } from '@/lib/import/read-rows';
import { idOf, ordersOf, PIXEL, projectRow, touchpointRow, walkthroughRow } from '@/tests/support/one-row';
import { snapshotRow } from '@/tests/support/picture-rows';

const RUNS = 1_000;
const EACH = 30;

const open = () => newDatabase(`large-import-${crypto.randomUUID()}`);
let db: Database;
let other: Database;
beforeEach(() => {
  [db, other] = [open(), open()];
});
afterEach(() => {
  db.close();
  other.close();
});

function largeBundle(): CheckedBundle {
  const orders = ordersOf(EACH);
  const stamps = { title: '1794492000000-0000-AAAAAAAA' };
  const rows = { ...newBundleRows(), projects: [projectRow()] };
  for (let run = 1; run <= RUNS; run += 1) {
    const walkthroughId = idOf('run', run);
    rows.walkthroughs.push(walkthroughRow({ id: walkthroughId }));
    for (const [i, order] of orders.entries()) {
      rows.touchpoints.push(touchpointRow({ id: idOf('tp', run * EACH + i), walkthroughId, order, stamps }));
    }
  }
  const manifest = { mapId: null, part: { number: 1, of: 1 }, appVersion: '0', createdAt: 0, report: NO_REPORT };
  return { manifest, rows, blobs: new Map() };
}

const totals = (plan: ImportPlan) => {
  const sum = (kind: 'added' | 'changed' | 'same') =>
    Object.values(plan.tables).reduce((total, counts) => total + counts[kind], 0);
  return { added: sum('added'), changed: sum('changed'), same: sum('same'), conflicts: plan.conflicts.length };
};

test('30,000 touchpoints a second time change nothing', async () => {
  await db.meta.put({ key: 'tally', value: JSON.stringify(newTally(idOf('db', 1))) });
  const checked = largeBundle();
  const take = async () => {
    const plan = await applyImport(db, checked);
    return { ...totals(plan), meta: await db.meta.toArray(), touchpoints: await db.touchpoints.count() };
  };
  const rows = 1 + RUNS + RUNS * EACH;
  const first = await take();
  expect(first).toMatchObject({ added: rows, changed: 0, same: 0, conflicts: 0, touchpoints: RUNS * EACH });
  const second = await take();
  expect(second).toEqual({ ...first, added: 0, same: rows });
});

test('30,000 touchpoints go out in parts and come back whole', async () => {
  const checked = largeBundle();
  const snapshots = Array.from({ length: 8 }, (_, n) =>
    snapshotRow({ id: idOf('snap', n + 1), touchpointId: idOf('tp', EACH), thumbnail: PIXEL }),
  );
  await applyImport(db, { ...checked, rows: { ...checked.rows, snapshots } });
  const run = { signal: new AbortController().signal, onProgress: () => {} };
  let parts = 0;
  for await (const { blob } of writeLibraryBundle(db, { at: 0, appVersion: '0' }, run, {
    ...PART_LIMITS,
    entries: 6,
  })) {
    parts += 1;
    await applyImport(other, await readBundle(blob, { ...run, passphrase: null, decode: async () => {} }));
  }
  expect(parts).toBe(3);
  for (const table of ['projects', 'walkthroughs', 'touchpoints', 'snapshots'] as const) {
    const [rows, back] = await Promise.all([db.table(table).toArray(), other.table(table).toArray()]);
    expect(back.length, table).toBe(rows.length);
    expect(
      rows.every((row, index) => sameValue(row, back[index])),
      table,
    ).toBe(true);
  }
});
