// A library of 30,000 touchpoints comes in twice, in a real store: the second time changes nothing and is soon over.

import { afterEach, expect, test } from 'vitest';
import { NO_REPORT } from '@/lib/bundle/bundle-report';
import { newDatabase } from '@/lib/db/database';
import { newTally } from '@/lib/domain/tally';
import { applyImport } from '@/lib/import/apply-import';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import type { ImportPlan } from '@/lib/import/merge-bundle';
import { newBundleRows } from '@/lib/import/read-rows';
import { idOf, ordersOf, projectRow, touchpointRow, walkthroughRow } from '@/tests/support/one-row';

const RUNS = 1_000;
const EACH = 30;

const db = newDatabase(`large-import-${crypto.randomUUID()}`);
afterEach(() => db.close());

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
