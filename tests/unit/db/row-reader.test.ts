// Row reader: rows are read once, until one of them is written; a live query hears of that all the same.
import { beforeEach, expect, test, vi } from 'vitest';
import { liveOver, readAgain } from '@/lib/db/live';
import { newRowReader, plainReader, type RowReader } from '@/lib/db/row-reader';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { patchRow } from '@/lib/db/write';
import type { Id } from '@/lib/domain/id';
import { kept } from '@/lib/domain/row';
import type { Snapshot } from '@/lib/domain/snapshot';
import { idOf } from '@/tests/support/rows';
import { newPicture, newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let read: (ids: readonly Id[]) => Promise<Map<Id, Snapshot>>;
let ids: Id[];
beforeEach(async () => {
  store = newStore();
  const reader = newRowReader(store.db);
  read = async (asked) => {
    const rows = await reader.rows('snapshots', asked);
    return new Map(rows.filter((row) => row.deletedAt === null).map((row) => [row.id, row]));
  };
  const run = await startRun(store.db);
  const commit = () => commitTouchpoint(store.db, newTouchpoint(run), newPicture(), null);
  ids = [await commit(), await commit(), await commit()].flatMap(({ snapshotId }) => snapshotId ?? []);
});

test('rows that were not written stay the same objects, and are not read again', async () => {
  const first = await read(ids);
  expect([...first.keys()]).toEqual(ids);
  const bulkGet = vi.spyOn(store.db.snapshots, 'bulkGet');
  const second = await read(ids);
  expect([...second.values()].every((row) => row === first.get(row.id))).toBe(true);
  expect(bulkGet.mock.calls.flatMap(([asked]) => asked)).toEqual([]);
});

test.each([
  ['the first', 0],
  ['one in the middle', 1],
])('%s is written: it alone is read again, and a live query tells', async (_, index) => {
  const errors = vi.fn();
  const rows = liveOver(store.db, ['snapshots'], () => read(ids), errors);
  await vi.waitFor(() => expect(rows.value.value?.size).toBe(3));
  const before = rows.value.value;
  const id = ids[index] as Id;
  await patchRow(store.db, 'snapshots', id, { width: 99 });
  await vi.waitFor(() => expect(rows.value.value?.get(id)?.width).toBe(99));
  for (const other of ids) if (other !== id) expect(rows.value.value?.get(other)).toBe(before?.get(other));
  await patchRow(store.db, 'snapshots', id, { deletedAt: 1 });
  await vi.waitFor(() => expect(rows.value.value?.has(id)).toBe(false));
  expect(errors).not.toHaveBeenCalled();
  rows.stop();
});

test('what a stopped context wrote is read when everything is read again', async () => {
  const [id] = ids as [Id];
  const row = (await read(ids)).get(id);
  const raw = store.db.backendDB().transaction('snapshots', 'readwrite');
  raw.objectStore('snapshots').put({ ...row, width: 77 });
  await new Promise((resolve) => raw.addEventListener('complete', resolve));
  expect((await read(ids)).get(id)?.width).not.toBe(77);
  readAgain();
  expect((await read(ids)).get(id)?.width).toBe(77);
});

test('of none there is none', async () => expect((await read([])).size).toBe(0));

test('a run is read by its index: what comes, goes and changes is heard of, and the rest stays as it is', async () => {
  const errors = vi.fn();
  const reader = newRowReader(store.db);
  const [run] = await store.db.walkthroughs.toArray();
  if (!run) throw new Error('there is no run');
  const query = async () => kept(await reader.rowsWhere('touchpoints', 'walkthroughId', [run.id]));
  const rows = liveOver(store.db, ['touchpoints'], query, errors);
  await vi.waitFor(() => expect(rows.value.value).toHaveLength(3));
  const [first, second] = rows.value.value ?? [];
  if (!first || !second) throw new Error('nothing was read');
  await commitTouchpoint(store.db, newTouchpoint(run), newPicture(), null);
  await vi.waitFor(() => expect(rows.value.value).toHaveLength(4));
  await patchRow(store.db, 'touchpoints', first.id, { deletedAt: 1 });
  await vi.waitFor(() => expect(rows.value.value).toHaveLength(3));
  expect(rows.value.value).toContain(second);
  expect(rows.value.value).not.toContain(first);
  rows.stop();
  await patchRow(store.db, 'touchpoints', first.id, { deletedAt: null });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(rows.value.value).toHaveLength(3);
  expect(errors).not.toHaveBeenCalled();
});

test('a write that comes while it reads is read right after, and an error ends nothing', async () => {
  const errors = vi.fn();
  let broken = true;
  const count = liveOver(
    store.db,
    ['walkthroughs'],
    async () => {
      const runs = await store.db.walkthroughs.toArray();
      if (broken) throw new Error('the store was away');
      return runs.length;
    },
    errors,
  );
  await vi.waitFor(() => expect(errors).toHaveBeenCalledTimes(1));
  broken = false;
  await Promise.all([startRun(store.db), startRun(store.db), startRun(store.db)]);
  await vi.waitFor(() => expect(count.value.value).toBe(4));
  count.stop();
});

test('after any writes it says what a reader says that keeps nothing, and reads the written rows alone', async () => {
  const other = await startRun(store.db);
  const runs = [...new Set((await store.db.touchpoints.toArray()).map((row) => row.walkthroughId)), other.id];
  const reader = newRowReader(store.db);
  const plain = plainReader(store.db);
  const all = async (from: RowReader) =>
    (await from.rowsWhere('touchpoints', 'walkthroughId', runs)).map((row) => JSON.stringify(row)).sort();
  const template = (await store.db.touchpoints.toArray())[0];
  if (!template) throw new Error('there is no touchpoint');
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const row = () => ({
    ...template,
    id: idOf('tp', random(30)),
    walkthroughId: runs[random(2)] as Id,
    title: `${seed}`,
  });
  const deeds = [
    () => store.db.touchpoints.put(row()),
    () => store.db.touchpoints.bulkPut([row(), row(), row()]),
    () => store.db.touchpoints.delete(idOf('tp', random(30))),
    () => store.db.touchpoints.update(idOf('tp', random(30)), { walkthroughId: runs[random(2)] as Id }),
    () =>
      store.db.touchpoints
        .where('walkthroughId')
        .equals(runs[1] as Id)
        .modify({ title: `${seed}` }),
    () => store.db.touchpoints.where('id').above(idOf('tp', 25)).delete(),
  ];
  for (let turn = 0; turn < 150; turn += 1) {
    await deeds[random(turn % 10 === 0 ? 6 : 4)]?.();
    expect(await all(reader)).toEqual(await all(plain));
  }
  const toArray = vi.spyOn(store.db.touchpoints, 'where');
  const bulkGet = vi.spyOn(store.db.touchpoints, 'bulkGet');
  await store.db.touchpoints.put({ ...template, title: 'the last' });
  await all(reader);
  expect(toArray).not.toHaveBeenCalled();
  expect(new Set(bulkGet.mock.calls.flatMap(([ids]) => ids))).toEqual(new Set([template.id]));
});
