// Trash: a child goes and comes back with its parent; deleted for good, no word and no picture is left.
import { beforeEach, describe, expect, test } from 'vitest';
import { addDrawn, takeOffMap } from '@/lib/db/drawn';
import { addFinding } from '@/lib/db/findings';
import { loadMapRows, loadMaps, mapOfWalkthrough, setOverrides } from '@/lib/db/maps';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { destroy, loadTrash, restore, trash } from '@/lib/db/trash';
import { openWalkthrough } from '@/lib/db/walkthroughs';
import { wipeDatabase } from '@/lib/db/wipe';
import { patchRow } from '@/lib/db/write';
import type { JourneyMap } from '@/lib/domain/journey-map';
import { rowSchemas, TABLE_NAMES } from '@/lib/domain/tables';
import { isTombstone } from '@/lib/domain/tombstone';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { idOf } from '../../support/one-row';
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
let map: JourneyMap;
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
  touchpoint = await commitTouchpoint(store.db, newTouchpoint(run, { title: 'SECRET page' }), newPicture(), null);
  const finding = await addFinding(store.db, touchpoint, 'pain');
  await patchRow(store.db, 'findings', finding.id, { text: 'SECRET pain' });
  map = await mapOfWalkthrough(store.db, run);
  await setOverrides(store.db, map.id, [{ targetId: touchpoint.id, field: 'title', value: 'SECRET edit' }]);
});

const said = async () => JSON.stringify(await contentOf(store.db));

describe('in the trash', () => {
  test('a walkthrough takes its map along, stops recording, and comes back with both', async () => {
    store.pass(60_000);
    await trash(store.db, 'walkthroughs', run.id);
    expect(await openWalkthrough(store.db)).toBeUndefined();
    expect(await loadMaps(store.db)).toEqual([]);
    expect(await loadMapRows(store.db, map.id)).toBeUndefined();
    expect(await loadTrash(store.db)).toMatchObject([
      { table: 'walkthroughs', id: run.id, name: run.name, of: 'My first project' },
    ]);
    store.pass(3_600_000);
    await restore(store.db, 'walkthroughs', run.id);
    expect(await openWalkthrough(store.db)).toMatchObject({ recording: 'paused', clock: { elapsed: 60_000 } });
    expect((await loadMapRows(store.db, map.id))?.touchpoints).toHaveLength(1);
    expect(await loadTrash(store.db)).toEqual([]);
  });

  test('a step that was drawn on a map is listed as the map called it, with its map, and comes back', async () => {
    const id = idOf('drawn', 1);
    const step = { id, mapId: map.id, title: 'New step', channel: 'other' as const, stageId: null, order: 'z' };
    await addDrawn(store.db, step, []);
    await takeOffMap(store.db, map.id, [id]);
    expect(await loadTrash(store.db)).toEqual([]);
    await restore(store.db, 'touchpoints', id);
    await setOverrides(store.db, map.id, [{ targetId: id, field: 'title', value: 'Asks a friend' }]);
    await takeOffMap(store.db, map.id, [id, touchpoint.id]);
    expect((await store.db.touchpoints.get(touchpoint.id))?.deletedAt).toBeNull();
    expect(await loadTrash(store.db)).toMatchObject([
      { table: 'touchpoints', id, name: 'Asks a friend', of: map.name },
    ]);
    await restore(store.db, 'touchpoints', id);
    expect((await loadMapRows(store.db, map.id))?.touchpoints.map((row) => row.id)).toContain(id);
  });

  test('a project takes everything along, and only the project is listed', async () => {
    await trash(store.db, 'touchpoints', touchpoint.id);
    await trash(store.db, 'projects', run.projectId);
    expect(await openWalkthrough(store.db)).toBeUndefined();
    expect(await loadMaps(store.db)).toEqual([]);
    expect((await loadTrash(store.db)).map((item) => item.table)).toEqual(['projects']);
    await restore(store.db, 'projects', run.projectId);
    expect(await loadMaps(store.db)).toHaveLength(1);
    expect((await loadTrash(store.db)).map((item) => item.table)).toEqual(['touchpoints']);
  });

  test('one of two walkthroughs leaves their map, without its touchpoints and findings', async () => {
    const other = await startRun(store.db);
    await commitTouchpoint(store.db, newTouchpoint(other), null, null);
    await patchRow(store.db, 'maps', map.id, { walkthroughIds: [run.id, other.id] });
    await trash(store.db, 'walkthroughs', run.id);
    const rows = await loadMapRows(store.db, map.id);
    expect(rows?.walkthroughs.map((row) => row.id)).toEqual([other.id]);
    expect(rows?.touchpoints).toHaveLength(1);
    expect(rows?.findings).toEqual([]);
  });
});

describe('deleted for good', () => {
  test('a walkthrough leaves empty rows that still parse, no word and no picture, also of its map', async () => {
    await trash(store.db, 'walkthroughs', run.id);
    await destroy(store.db, 'walkthroughs', run.id);
    expect(await said()).not.toMatch(/SECRET|shop\.example/);
    expect(await store.db.pixels.count()).toBe(0);
    expect((await store.db.snapshots.toArray())[0]?.thumbnail).toHaveLength(0);
    expect(await loadTrash(store.db)).toEqual([]);
    for (const table of [
      'walkthroughs',
      'touchpoints',
      'findings',
      'snapshots',
      'maps',
      'lanes',
      'overrides',
    ] as const) {
      const rows = await store.db.table(table).toArray();
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(isTombstone(row), table).toBe(true);
        expect(Object.keys(row.stamps)).toEqual(['deletedAt']);
        if (table !== 'snapshots') expect(() => rowSchemas[table].parse(row), table).not.toThrow();
      }
    }
  });

  test('a touchpoint leaves its map and its neighbours as they are', async () => {
    const other = await commitTouchpoint(store.db, newTouchpoint(run, { title: 'Kept' }), newPicture(), null);
    await trash(store.db, 'touchpoints', touchpoint.id);
    await destroy(store.db, 'touchpoints', touchpoint.id);
    const rows = await loadMapRows(store.db, map.id);
    expect(rows?.touchpoints.map((row) => row.id)).toEqual([other.id]);
    expect(rows?.overrides).toEqual([]);
    expect(await store.db.pixels.toCollection().primaryKeys()).toEqual([other.snapshotId]);
    expect(await said()).not.toContain('SECRET');
  });

  test('a project goes with all that it had', async () => {
    await trash(store.db, 'projects', run.projectId);
    await destroy(store.db, 'projects', run.projectId);
    for (const table of TABLE_NAMES) {
      for (const row of await store.db.table(table).toArray()) expect(isTombstone(row), table).toBe(true);
    }
    expect(await loadTrash(store.db)).toEqual([]);
  });

  test('nothing goes by half', async () => {
    await trash(store.db, 'walkthroughs', run.id);
    const before = await contentOf(store.db);
    const mend = breakStore('pixels', 'delete', throwDataError);
    await expect(destroy(store.db, 'walkthroughs', run.id)).rejects.toMatchObject({ code: 'store-write-failed' });
    mend();
    expect(await contentOf(store.db)).toEqual(before);
  });
});

test('wiping leaves no row in any table, and a new start is a first one', async () => {
  await wipeDatabase(store.db);
  for (const table of store.db.tables) expect(await table.count(), table.name).toBe(0);
  expect((await startRun(store.db)).recording).toBe('recording');
});
