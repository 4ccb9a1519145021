// Maps: a run has one, with every lane; its edits are overrides that can each be taken back, and the run stays as it was.
import { beforeEach, describe, expect, test } from 'vitest';
import { loadMapRows, loadMaps, loadPicturedRows, mapOfWalkthrough, setOverrides } from '@/lib/db/maps';
import { newTrail, takeBack } from '@/lib/db/revert';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { patchRow } from '@/lib/db/write';
import type { JourneyMap } from '@/lib/domain/journey-map';
import { FIRST_LANES } from '@/lib/domain/lane';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { idOf, START } from '../../support/one-row';
import {
  breakStore,
  contentOf,
  newPicture,
  newStore,
  newTouchpoint,
  startRun,
  type TestStore,
  throwDataError,
} from './test-store';

let store: TestStore;
let run: Walkthrough;
let touchpoint: Touchpoint;
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
  touchpoint = await commitTouchpoint(store.db, newTouchpoint(run), newPicture(), null);
});

describe('the map of a run', () => {
  test('is made once, with every lane but the free one, also when two pages ask at the same time', async () => {
    const maps = await Promise.all([mapOfWalkthrough(store.db, run), mapOfWalkthrough(store.db, run)]);
    expect(maps[1]).toEqual(maps[0]);
    expect(await mapOfWalkthrough(store.db, run)).toEqual(maps[0]);
    expect(await loadMaps(store.db)).toHaveLength(1);
    const rows = await loadMapRows(store.db, maps[0].id);
    expect(rows?.lanes.map((lane) => lane.kind)).toEqual([...FIRST_LANES]);
  });

  test('is made anew when the old one is in the trash', async () => {
    const old = await mapOfWalkthrough(store.db, run);
    await patchRow(store.db, 'maps', old.id, { deletedAt: START });
    const fresh = await mapOfWalkthrough(store.db, run);
    expect(fresh.id).not.toBe(old.id);
    expect(await loadMaps(store.db)).toEqual([fresh]);
    expect(await loadMapRows(store.db, old.id)).toBeUndefined();
  });

  test('is not made by half', async () => {
    const mend = breakStore('lanes', 'add', throwDataError);
    await expect(mapOfWalkthrough(store.db, run)).rejects.toMatchObject({ code: 'store-write-failed' });
    mend();
    expect(await loadMaps(store.db)).toEqual([]);
  });

  test('is read with all that it is placed from, without what is in the trash', async () => {
    const gone = await commitTouchpoint(store.db, newTouchpoint(run, { title: 'Gone' }), newPicture(), null);
    await patchRow(store.db, 'touchpoints', gone.id, { deletedAt: START });
    const map = await mapOfWalkthrough(store.db, run);
    const rows = await loadPicturedRows(store.db, map.id);
    expect(rows).toMatchObject({ map, walkthroughs: [{ id: run.id }], touchpoints: [touchpoint], overrides: [] });
    expect([...(rows?.snapshots.keys() ?? [])]).toEqual([touchpoint.snapshotId]);
    expect(rows?.stages).toHaveLength(3);
  });

  test('that nobody knows is none', async () => expect(await loadMapRows(store.db, idOf('map', 9))).toBeUndefined());
});

describe('an override', () => {
  let map: JourneyMap;
  beforeEach(async () => {
    map = await mapOfWalkthrough(store.db, run);
  });
  const shown = async () =>
    Object.fromEntries((await loadMapRows(store.db, map.id))?.overrides.map((row) => [row.field, row.value]) ?? []);
  const set = (value: string | null | undefined) =>
    setOverrides(store.db, map.id, [{ targetId: touchpoint.id, field: 'title', value }]);

  test('is set, changed and taken back, in one row, and never touches the run', async () => {
    await set('One');
    expect(await shown()).toEqual({ title: 'One' });
    await set('Two');
    expect(await shown()).toEqual({ title: 'Two' });
    expect(await store.db.overrides.count()).toBe(1);
    await set(undefined);
    expect(await shown()).toEqual({});
    expect(await store.db.touchpoints.get(touchpoint.id)).toEqual(touchpoint);
  });

  test.each([
    ['nothing', undefined],
    ['another value', 'Before'],
    ['an empty place', null],
  ])('that replaced %s gives it back', async (_, before) => {
    await set(before);
    const old = await shown();
    const deed = await set('After');
    expect(await shown()).toEqual({ title: 'After' });
    await takeBack(store.db, deed, newTrail());
    expect(await shown()).toEqual(old);
  });

  test('that was taken back comes again', async () => {
    await set('One');
    const deed = await set(undefined);
    await takeBack(store.db, deed, newTrail());
    expect(await shown()).toEqual({ title: 'One' });
  });

  test('taking back what is not there is no error', async () => {
    const deed = await set(undefined);
    await takeBack(store.db, deed, newTrail());
    expect(await store.db.overrides.count()).toBe(0);
  });

  test('several are set and taken back together, also two of the same field', async () => {
    const change = (field: 'title' | 'doing', value: string) => ({ targetId: touchpoint.id, field, value });
    const deed = await setOverrides(store.db, map.id, [
      change('title', 'One'),
      change('doing', 'Looks'),
      change('title', 'Two'),
    ]);
    expect(await shown()).toEqual({ title: 'Two', doing: 'Looks' });
    await takeBack(store.db, deed, newTrail());
    expect(await shown()).toEqual({});
  });

  test('several are set together or not at all', async () => {
    const before = await contentOf(store.db);
    const mend = breakStore('meta', 'put', throwDataError);
    const change = { targetId: touchpoint.id, field: 'title' as const, value: 'One' };
    await expect(setOverrides(store.db, map.id, [change])).rejects.toMatchObject({ code: 'store-write-failed' });
    mend();
    expect(await contentOf(store.db)).toEqual(before);
  });
});
