// Going: clocks and waits of every walkthrough are found, stopped, and gone with what is in the trash.
import { beforeEach, describe, expect, test } from 'vitest';
import { changeWaiting, haltClock, loadGoing, runClock } from '@/lib/db/going';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { trash } from '@/lib/db/trash';
import { patchRow } from '@/lib/db/write';
import { rowSchemas } from '@/lib/domain/tables';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { START } from '../../support/one-row';
import { newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
});
const newCall = async (title = 'Call') =>
  (await commitTouchpoint(store.db, newTouchpoint(run, { title, url: null, channel: 'phone' }), null, null)).id;
const row = async (id: string) => rowSchemas.touchpoints.parse(await store.db.touchpoints.get(id));
const wait = (id: string, since = START) =>
  patchRow(store.db, 'touchpoints', id, { waiting: { what: 'Parcel', since, remindAt: null, endedAt: null } });
const titles = async () => {
  const { clocks, waits } = await loadGoing(store.db);
  return [clocks, waits].map((list) => list.map(({ touchpoint }) => touchpoint.title));
};

describe('a clock', () => {
  test('counts what passed, whoever was there, and becomes the measured time', async () => {
    const id = await newCall();
    await runClock(store.db, id);
    store.pass(3_600_000);
    await haltClock(store.db, id);
    expect(await row(id)).toMatchObject({
      clock: { elapsed: 3_600_000, runningSince: null },
      time: { duration: 3_600_000, source: 'measured' },
    });
  });

  test('goes on from where it stood, and a second start changes nothing', async () => {
    const id = await newCall();
    await runClock(store.db, id);
    store.pass(1_000);
    await runClock(store.db, id);
    store.pass(1_000);
    await haltClock(store.db, id);
    await runClock(store.db, id);
    store.pass(500);
    await haltClock(store.db, id);
    expect((await row(id)).time?.duration).toBe(2_500);
  });

  test('runs on after its stop was taken back, as if it never had been', async () => {
    const id = await newCall();
    await runClock(store.db, id);
    store.pass(1_000);
    const undo = await haltClock(store.db, id);
    store.pass(1_000);
    await patchRow(store.db, 'touchpoints', id, undo);
    expect((await row(id)).time).toBeNull();
    await haltClock(store.db, id);
    expect((await row(id)).time?.duration).toBe(2_000);
  });

  test('that was never started does not stop', async () => {
    const id = await newCall();
    expect(await haltClock(store.db, id)).toEqual({});
    expect((await row(id)).time).toBeNull();
  });
});

describe('what goes on', () => {
  test('is found in every walkthrough, the clock started last and the longest wait first', async () => {
    const [a, b] = [await newCall('A'), await newCall('B')];
    await runClock(store.db, a);
    store.pass(1_000);
    run = await startRun(store.db);
    await runClock(store.db, b);
    await wait(b, START + 10);
    await wait(a, START);
    const c = await newCall('C');
    await wait(c, START - 10);
    expect(await titles()).toEqual([
      ['B', 'A'],
      ['C', 'A', 'B'],
    ]);
  });

  test('is over once it stopped or came', async () => {
    const id = await newCall();
    await runClock(store.db, id);
    await wait(id);
    await haltClock(store.db, id);
    await changeWaiting(store.db, id, { endedAt: START });
    expect(await titles()).toEqual([[], []]);
  });

  test.each(['touchpoints', 'walkthroughs', 'projects'] as const)('goes with %s in the trash', async (table) => {
    const id = await newCall();
    await runClock(store.db, id);
    await wait(id);
    expect(await titles()).toEqual([['Call'], ['Call']]);
    await trash(store.db, table, { touchpoints: id, walkthroughs: run.id, projects: run.projectId }[table]);
    expect(await titles()).toEqual([[], []]);
  });

  test('is not changed where nothing is waited for', async () => {
    expect(await changeWaiting(store.db, await newCall(), { endedAt: START })).toEqual({});
  });
});
