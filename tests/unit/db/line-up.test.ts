// Line up: confirmed proposals make steps on this map alone, in one deed that one undo takes back.
import { expect, test } from 'vitest';
import { saveLineUp } from '@/lib/db/line-up';
import { mapOfSeveral } from '@/lib/db/map-of-several';
import { loadMapRows } from '@/lib/db/maps';
import { doAgain, newTrail, onTrail, takeBack } from '@/lib/db/revert';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { lineUp } from '@/lib/domain/line-up';
import { matchSteps } from '@/lib/domain/match-steps';
import { placeMap } from '@/lib/domain/place-map';
import { newStore, newTouchpoint, startRun } from './test-store';

test('two runs of one page come onto one step, and apart again', async () => {
  const { db } = newStore();
  const first = await startRun(db);
  await commitTouchpoint(db, newTouchpoint(first), null, null);
  const second = await startRun(db);
  await commitTouchpoint(db, newTouchpoint(second), null, null);
  const map = await mapOfSeveral(db, [first.id, second.id], 'Both');
  const read = async () => {
    const rows = await loadMapRows(db, map.id);
    if (!rows) throw new Error('no map');
    return { rows, placed: placeMap(rows) };
  };
  const { rows, placed } = await read();
  expect(placed.columns).toHaveLength(2);
  const settled = matchSteps(placed, rows.walkthroughs, rows.briefs).map((match) => ({
    match,
    title: 'The page',
    leftOut: new Set<string>(),
  }));
  expect(settled).toHaveLength(1);
  const before = await db.touchpoints.toArray();
  const { changes } = await saveLineUp(db, map.id, lineUp(placed, settled, db.platform.newId));
  const trail = newTrail();
  const deed = { changes: onTrail(trail, changes) };
  expect((await read()).placed.columns).toMatchObject([{ title: 'The page', touchpoints: [{}, {}] }]);
  expect(await db.touchpoints.toArray()).toEqual(before);
  expect(await takeBack(db, deed, trail)).toBe('whole');
  const after = await read();
  expect([after.placed.columns.length, after.rows.steps.length]).toEqual([2, 0]);
  expect(await doAgain(db, deed, trail)).toBe('whole');
  expect((await read()).placed.columns).toHaveLength(1);
});
