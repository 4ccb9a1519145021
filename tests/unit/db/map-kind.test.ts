// Map kinds: a map becomes one of another kind with its lanes in one deed, and a map of the future begins as a copy.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addCard, addLane, loadLanes } from '@/lib/db/lanes';
import { changeKind, newFutureMap } from '@/lib/db/map-kind';
import { loadMapRows, mapOfWalkthrough, setOverrides } from '@/lib/db/maps';
import { doAgain, newTrail, takeBack } from '@/lib/db/revert';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { compareMaps } from '@/lib/domain/compare-maps';
import type { JourneyMap } from '@/lib/domain/journey-map';
import { FIRST_LANES } from '@/lib/domain/lane';
import { placeMap } from '@/lib/domain/place-map';
import { idOf } from '../../support/one-row';
import { newPicture, newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let map: JourneyMap;
let touchpointId: string;
beforeEach(async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1e12, usage: 0 }) } });
  store = newStore();
  const run = await startRun(store.db);
  touchpointId = (await commitTouchpoint(store.db, newTouchpoint(run), newPicture(), null)).id;
  map = await mapOfWalkthrough(store.db, run);
});

afterEach(() => vi.unstubAllGlobals());

const shown = async (mapId = map.id) =>
  (await loadLanes(store.db, mapId)).filter(({ hidden }) => !hidden).map(({ kind }) => kind);
const placed = async (mapId: string) => {
  const rows = await loadMapRows(store.db, mapId);
  if (!rows) throw new Error('no such map');
  return placeMap(rows);
};

test('a blueprint gets its lanes and lines in one deed, which an undo takes back whole', async () => {
  const deed = await changeKind(store.db, map.id, 'blueprint');
  const blueprint = await shown();
  expect(blueprint.slice(2, 12)).toEqual([
    'physical-evidence',
    'snapshot',
    'channel',
    'doing',
    'interaction-line',
    'front-stage',
    'visibility-line',
    'back-stage',
    'internal-line',
    'support',
  ]);
  const trail = newTrail();
  expect(await takeBack(store.db, deed, trail)).toBe('whole');
  expect(await shown()).toEqual([...FIRST_LANES]);
  expect((await store.db.maps.get(map.id))?.kind).toBe('current');
  expect(await doAgain(store.db, deed, trail)).toBe('whole');
  expect(await shown()).toEqual(blueprint);
});

test('changed back and forth, nothing that was written is lost', async () => {
  await changeKind(store.db, map.id, 'blueprint');
  const lane = (await loadLanes(store.db, map.id)).find(({ kind }) => kind === 'back-stage');
  await addCard(store.db, { id: idOf('card', 1), laneId: lane?.id ?? '', touchpointId, text: 'Packs the parcel' });
  const own = { id: idOf('lane', 1), mapId: map.id, kind: 'text', title: 'Ours' } as const;
  await addLane(store.db, own, null);
  await changeKind(store.db, map.id, 'current');
  expect(await shown()).toEqual([...FIRST_LANES, 'text']);
  await changeKind(store.db, map.id, 'blueprint');
  expect(await shown()).toContain('back-stage');
  expect((await placed(map.id)).columns[0]?.cards.map(({ text }) => text)).toEqual(['Packs the parcel']);
  expect((await loadLanes(store.db, map.id)).filter(({ kind }) => kind === 'back-stage')).toHaveLength(1);
});

test('a map of the future is a copy that knows where it comes from, and differs only by what is said on it', async () => {
  await setOverrides(store.db, map.id, [{ targetId: touchpointId, field: 'doing', value: 'Waits' }]);
  const copyId = await newFutureMap(store.db, map.id, 'Tomorrow');
  expect(await store.db.maps.get(copyId)).toMatchObject({ kind: 'future', copiedFromId: map.id, name: 'Tomorrow' });
  expect(await shown(copyId)).toContain('opportunity');
  const whats = async () => compareMaps(await placed(map.id), await placed(copyId)).columns.map(({ what }) => what);
  expect(await whats()).toEqual(['same']);
  await setOverrides(store.db, copyId, [
    { targetId: touchpointId, field: 'doing', value: 'Is served' },
    { targetId: touchpointId, field: 'emotion', value: '2' },
  ]);
  expect(await whats()).toEqual(['changed']);
  expect((await placed(map.id)).columns[0]?.touchpoints[0]).toMatchObject({ doing: 'Waits', emotion: null });
  expect((await placed(copyId)).columns[0]?.emotion?.mean).toBe(2);
});

test('a map that is gone has no kind to change', async () => {
  await expect(changeKind(store.db, idOf('map', 9), 'future')).rejects.toMatchObject({ code: 'row-missing' });
});
