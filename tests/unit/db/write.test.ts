// Writing: every field that was written has its stamp, later writes later ones, and what was missing is an error.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { STORE_DEADLINE, withDeadline } from '@/lib/db/deadline';
import { addFinding } from '@/lib/db/findings';
import { patchTyped } from '@/lib/db/patch-typed';
import { commitTouchpoint, loadTouchpoints, moveTouchpoint } from '@/lib/db/touchpoints';
import { patchRow, write } from '@/lib/db/write';
import { byOrder } from '@/lib/domain/order';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { idOf, START } from '../../support/one-row';
import { contentOf, newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
let touchpoints: Touchpoint[];
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
  for (const title of ['A', 'B', 'C', 'D']) await commitTouchpoint(store.db, newTouchpoint(run, { title }), null, null);
  touchpoints = await loadTouchpoints(store.db, run.id);
});
afterEach(() => vi.useRealTimers());

const at = (index: number) => touchpoints[index] as Touchpoint;
const titles = async () => (await loadTouchpoints(store.db, run.id)).map((row) => row.title).join('');

describe('stamps', () => {
  test('a new row has one for each of its fields, and none for what no edit can change', () => {
    const { id, createdAt, deletedAt, author, stamps, seen, conflicts, ...fields } = at(0);
    expect(Object.keys(stamps).toSorted()).toEqual(Object.keys(fields).toSorted());
    expect(new Set(Object.values(stamps)).size).toBe(1);
    expect({ createdAt, deletedAt, author, id }).toMatchObject({ createdAt: START, deletedAt: null, author: null });
    expect({ seen, conflicts }).toEqual({ seen: {}, conflicts: [] });
  });

  test('a patch gives later ones to its fields and leaves the others', async () => {
    store.pass(-86_400_000);
    await patchRow(store.db, 'touchpoints', at(0).id, { title: 'New', note: 'x' });
    const row = (await store.db.touchpoints.get(at(0).id)) as Touchpoint;
    const changed = Object.keys(row.stamps).filter((field) => row.stamps[field] !== at(0).stamps[field]);
    expect(changed.toSorted()).toEqual(['note', 'title']);
    expect(String(row.stamps.title) > String(at(3).stamps.title)).toBe(true);
    expect(row).toMatchObject({ title: 'New', note: 'x', createdAt: START });
  });

  test('a patch over what another device wrote tells that it was seen', async () => {
    const theirs = `${START + 86_400_000}-0000-ZZZZ9999`;
    const row = { ...at(0), stamps: { ...at(0).stamps, title: theirs } };
    await write(store.db, ['touchpoints'], (pen) => pen.put('touchpoints', row));
    await patchRow(store.db, 'touchpoints', row.id, { title: 'Ours', note: 'x' });
    const now = (await store.db.touchpoints.get(row.id)) as Touchpoint;
    expect(now.seen).toEqual({ title: [theirs] });
    expect(String(now.stamps.title) > theirs).toBe(true);
  });

  test('a part of a group is written with the whole group', async () => {
    await patchRow(store.db, 'walkthroughs', run.id, { recording: 'paused' });
    const { stamps } = (await store.db.walkthroughs.get(run.id)) as Walkthrough;
    expect(stamps.clock).toBe(stamps.recording);
    expect(stamps.finishedAt).toBe(stamps.recording);
    expect(String(stamps.recording) > String(stamps.name)).toBe(true);
  });

  test('they all carry the one name of this device', async () => {
    const devices = touchpoints.flatMap((row) => Object.values(row.stamps).map((stamp) => stamp.slice(-8)));
    expect([...new Set(devices)]).toEqual([(await store.db.meta.get('device'))?.value]);
  });

  test('a write that failed uses none up for rows that are there', async () => {
    const clock = await store.db.meta.get('clock');
    await expect(patchRow(store.db, 'touchpoints', idOf('tp', 9), { title: '' })).rejects.toMatchObject({
      code: 'row-missing',
    });
    expect(await store.db.meta.get('clock')).toEqual(clock);
  });
});

test('a patch returns what takes it back: deleting and bringing back', async () => {
  const undo = await patchRow(store.db, 'touchpoints', at(1).id, { deletedAt: START + 5 });
  expect(undo).toEqual({ deletedAt: null });
  expect(await titles()).toBe('ACD');
  await patchRow(store.db, 'touchpoints', at(1).id, undo);
  expect(await titles()).toBe('ABCD');
});

test('one failing patch takes the whole piece of work with it', async () => {
  const before = await contentOf(store.db);
  const work = write(store.db, ['touchpoints'], async (pen) => {
    await pen.patch('touchpoints', at(0).id, { title: 'Gone' });
    throw new Error('bug');
  });
  await expect(work).rejects.toThrow();
  expect(await contentOf(store.db)).toEqual(before);
});

test.each([
  [0, 0, 'ABCD'],
  [0, 3, 'BCDA'],
  [3, 0, 'DABC'],
  [2, 1, 'ACBD'],
  [1, 99, 'ACDB'],
  [1, -1, 'BACD'],
])('touchpoint %i moved to %i, and back', async (from, to, wanted) => {
  const undo = await moveTouchpoint(store.db, at(from).id, to);
  expect(await titles()).toBe(wanted);
  await undo();
  expect(await titles()).toBe('ABCD');
});

test('a move writes one row', async () => {
  await moveTouchpoint(store.db, at(0).id, 2);
  const now = await loadTouchpoints(store.db, run.id);
  expect(now.filter((row) => row.order !== touchpoints.find((old) => old.id === row.id)?.order)).toHaveLength(1);
});

describe('typed text', () => {
  test('is written', async () => {
    await patchTyped(store.db, 'touchpoints', at(0).id, { title: 'New', wouldLeave: null });
    await patchTyped(store.db, 'walkthroughs', run.id, { name: 'Renamed' });
    expect(await store.db.touchpoints.get(at(0).id)).toMatchObject({ title: 'New', wouldLeave: null });
    expect(await store.db.walkthroughs.get(run.id)).toMatchObject({ name: 'Renamed' });
  });

  test.each([
    { id: idOf('tp', 9) },
    { stamps: {} },
    { deletedAt: 1 },
    { snapshotId: null },
    { url: 'https://shop.example/?token=1' },
    { title: 'a'.repeat(501) },
    { title: null },
    { title: 1 },
    { title: 'ok', emotion: null },
    null,
    'title',
    [],
  ])('%j is refused, and nothing is written', async (patch) => {
    const before = await contentOf(store.db);
    await expect(patchTyped(store.db, 'touchpoints', at(0).id, patch)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await contentOf(store.db)).toEqual(before);
  });

  test('for a row that is gone is an error of its own', async () => {
    await expect(patchTyped(store.db, 'findings', idOf('find', 9), { text: '' })).rejects.toMatchObject({
      code: 'row-missing',
    });
  });
});

test('findings come in their order; only a pain has a severity', async () => {
  for (const kind of ['pain', 'gain', 'need', 'idea'] as const) await addFinding(store.db, at(0), kind);
  const found = (await store.db.findings.toArray()).sort(byOrder);
  expect(found.map((row) => [row.kind, row.severity])).toEqual([
    ['pain', 2],
    ['gain', null],
    ['need', null],
    ['idea', null],
  ]);
});

test('a write that missed its deadline is not saved afterwards', async () => {
  const { db } = newStore();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let busy = true;
  let rounds = 0;
  const late = write(db, ['projects'], async (pen) => {
    await pen.add('projects', { name: 'Late', scope: '', objectives: [], owner: null, reviewAt: null });
    while (busy) rounds += await db.projects.count();
  }).catch((error: unknown) => error);
  while (rounds < 3) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(STORE_DEADLINE);
  expect(await late).toMatchObject({ code: 'store-timeout' });
  busy = false;
  vi.useRealTimers();
  expect(await db.projects.count()).toBe(0);
});

describe('a deadline', () => {
  test('ends a call that hangs after ten seconds', async () => {
    vi.useFakeTimers();
    const late = withDeadline(new Promise(() => {})).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(STORE_DEADLINE - 1);
    expect(await Promise.race([late, Promise.resolve('waiting')])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await late).toMatchObject({ code: 'store-timeout' });
    expect(STORE_DEADLINE).toBe(10_000);
  });

  test('leaves no timer behind, whether the work went well or not', async () => {
    vi.useFakeTimers();
    await expect(withDeadline(Promise.resolve(1))).resolves.toBe(1);
    await expect(withDeadline(Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });
});
