// The database: strict, refused when it is newer, live, with head-room, and its journal of captures.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newDatabase, refuseNewerDatabase } from '@/lib/db/database';
import { closeJournal, openCaptures, openJournal, stepJournal } from '@/lib/db/journal';
import { live } from '@/lib/db/live';
import { checkSpace, requiredSpace } from '@/lib/db/space';
import { loadTouchpoints } from '@/lib/db/touchpoints';
import { patchRow } from '@/lib/db/write';
import { TABLE_NAMES } from '@/lib/domain/tables';
import { idOf, START, touchpointRow } from '../../support/one-row';
import { newStore, startRun } from './test-store';

afterEach(() => vi.unstubAllGlobals());

const createEmpty = (name: string, version: number) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });

test('it has every table, and writes through to the disk', async () => {
  // Before it opens: Dexie keeps the function of the database that it opened.
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { db } = newStore();
  await db.open();
  expect(db.tables.map((table) => table.name).toSorted()).toEqual(
    [...TABLE_NAMES, 'journal', 'meta', 'pixels', 'quarantine', 'recordings', 'searchTexts', 'summaries'].toSorted(),
  );
  await startRun(db);
  const writes = spy.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(0);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  spy.mockRestore();
});

describe('a store that a newer Walkmap wrote', () => {
  test('is refused and left as it is', async () => {
    await createEmpty('newer', 20);
    await expect(refuseNewerDatabase(newDatabase('newer'))).rejects.toMatchObject({ code: 'store-newer' });
    expect((await indexedDB.databases()).find((database) => database.name === 'newer')?.version).toBe(20);
  });

  test('is not one that is as old, or that is not there', async () => {
    const db = newDatabase('as-old');
    await db.open();
    expect(db.backendDB().version).toBe(10);
    db.close();
    await expect(refuseNewerDatabase(db)).resolves.toBeUndefined();
    await expect(refuseNewerDatabase(newDatabase('none'))).resolves.toBeUndefined();
  });
});

describe('a live view', () => {
  test('redraws after a write of what it read, and of nothing else', async () => {
    const { db } = newStore();
    const row = touchpointRow();
    await db.touchpoints.add(row);
    let runs = 0;
    const view = live(
      () => {
        runs += 1;
        return loadTouchpoints(db, row.walkthroughId);
      },
      (error) => expect.unreachable(String(error)),
    );
    expect(view.value.value).toBeUndefined();
    await vi.waitFor(() => expect(view.value.value?.map(({ title }) => title)).toEqual([row.title]));
    await patchRow(db, 'touchpoints', row.id, { title: 'New' });
    await vi.waitFor(() => expect(view.value.value?.map(({ title }) => title)).toEqual(['New']));
    const before = runs;
    await openJournal(db, idOf('cap', 1), 7);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(runs).toBe(before);
    view.stop();
    await patchRow(db, 'touchpoints', row.id, { title: 'Newer' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(view.value.value?.map(({ title }) => title)).toEqual(['New']);
  });

  test('that cannot be read says so', async () => {
    const failed = vi.fn();
    const view = live(() => Promise.reject(new Error('broken')), failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    expect(view.value.value).toBeUndefined();
    view.stop();
  });
});

describe('head-room', () => {
  const MB = 1024 * 1024;
  const disk = (free: number | undefined) =>
    vi.stubGlobal('navigator', {
      storage: { estimate: async () => (free === undefined ? {} : { quota: 1_000 * MB + free, usage: 1_000 * MB }) },
    });

  test('is 256 MB, or twenty pictures where those are more', () => {
    expect(requiredSpace(0)).toBe(256 * MB);
    expect(requiredSpace(12 * MB)).toBe(256 * MB);
    expect(requiredSpace(20 * MB)).toBe(400 * MB);
  });

  test.each([
    [256 * MB, 1, true],
    [256 * MB - 1, 1, false],
    [399 * MB, 20 * MB, false],
    [0, 0, false],
    [undefined, 20 * MB, true],
  ])('%s bytes free for a picture of %i: %s', async (free, picture, enough) => {
    disk(free);
    const check = checkSpace(picture);
    if (enough) await expect(check).resolves.toBeUndefined();
    else await expect(check).rejects.toMatchObject({ code: 'storage-low' });
  });
});

test('the journal knows the captures that are open, and how far they got', async () => {
  const { db } = newStore();
  const [a, b] = [idOf('cap', 1), idOf('cap', 2)];
  await openJournal(db, a, 7);
  await openJournal(db, b, 8);
  await stepJournal(db, b, 'masked');
  expect(await openCaptures(db)).toEqual([
    { id: a, tabId: 7, step: 'intended', at: START },
    { id: b, tabId: 8, step: 'masked', at: START },
  ]);
  await closeJournal(db, a);
  await closeJournal(db, a);
  expect((await openCaptures(db)).map((row) => row.id)).toEqual([b]);
});
