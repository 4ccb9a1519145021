// Card status: what a map says of touchpoints, findings and own cards; the run stays as it was, and each goes back by an undo.
import { beforeEach, expect, test } from 'vitest';
import { setStatus } from '@/lib/db/card-status';
import { addTypedFinding } from '@/lib/db/findings';
import { addCard, addLane } from '@/lib/db/lanes';
import { loadMapRows, mapOfWalkthrough } from '@/lib/db/maps';
import { newTrail, takeBack } from '@/lib/db/revert';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import type { JourneyMap } from '@/lib/domain/journey-map';
import { placeMap } from '@/lib/domain/place-map';
import { idOf } from '../../support/one-row';
import { newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let map: JourneyMap;
let touchpointId: string;
const [findingId, cardId] = [idOf('find', 1), idOf('card', 1)];
beforeEach(async () => {
  store = newStore();
  const run = await startRun(store.db);
  touchpointId = (await commitTouchpoint(store.db, newTouchpoint(run), null, null)).id;
  map = await mapOfWalkthrough(store.db, run);
  await addTypedFinding(store.db, { id: findingId, touchpointId, kind: 'pain', text: 'Slow' });
  const lane = { id: idOf('lane', 1), mapId: map.id, kind: 'owner', title: null } as const;
  await addLane(store.db, lane, null);
  await addCard(store.db, { id: cardId, laneId: lane.id, touchpointId, text: 'Shop team' });
});

/** What the map shows of the touchpoint, the finding and the card. */
async function statuses() {
  const rows = await loadMapRows(store.db, map.id);
  const column = rows && placeMap(rows).columns[0];
  return [column?.touchpoints[0], column?.findings[0], column?.cards[0]].map((row) => [
    row?.evidence,
    row?.validatedBy,
    row?.validatedAt,
  ]);
}
const ids = () => [touchpointId, findingId, cardId];
const START_OF_ALL = [
  ['observed', null, null],
  ['observed', null, null],
  ['assumed', null, null],
];

test('a validation has its name and its date, and leaves the run as it was', async () => {
  const now = store.pass(5_000);
  const deed = await setStatus(store.db, map.id, ids(), { evidence: 'validated', by: 'Ana' });
  expect(await statuses()).toEqual(Array.from({ length: 3 }, () => ['validated', 'Ana', now]));
  expect(await store.db.touchpoints.get(touchpointId)).toMatchObject({ evidence: 'observed', validatedBy: null });
  expect(await store.db.findings.get(findingId)).toMatchObject({ evidence: 'observed', validatedAt: null });
  expect(await takeBack(store.db, deed, newTrail())).toBe('whole');
  expect(await statuses()).toEqual(START_OF_ALL);
});

test('what the run says itself needs no override: said again, it goes', async () => {
  await setStatus(store.db, map.id, ids(), { evidence: 'validated', by: '' });
  expect((await statuses())[0]?.slice(0, 2)).toEqual(['validated', null]);
  await setStatus(store.db, map.id, [touchpointId, findingId], { evidence: 'observed', by: '' });
  await setStatus(store.db, map.id, [cardId], { evidence: 'assumed', by: '' });
  expect(await statuses()).toEqual(START_OF_ALL);
  expect((await loadMapRows(store.db, map.id))?.overrides).toEqual([]);
});
