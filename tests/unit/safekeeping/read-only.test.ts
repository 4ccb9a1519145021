// Read-only: one failed write closes every context, input errors do not, and one small write that goes through opens them.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bringUpToDate } from '@/lib/db/bring-up-to-date';
import type { Database } from '@/lib/db/database';
import { openCaptures, openJournal } from '@/lib/db/journal';
import { deriveSummaries } from '@/lib/db/summaries';
import { write } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import type { Migration } from '@/lib/domain/migrate';
import { adoptStore } from '@/lib/safekeeping/adopt-store';
import { keepReadOnly, type ReadOnly, type ReadOnlyCause } from '@/lib/safekeeping/read-only';
import { contentOf, newStore, startRun } from '../db/test-store';

const { browser } = await vi.hoisted(async () => {
  const { newFakeBrowser } = await import('../../support/fake-extension');
  return { browser: newFakeBrowser() };
});
vi.mock('wxt/browser', () => ({ browser }));

let db: Database;
let mode: ReadOnly;
let heard: (ReadOnlyCause | null)[];
/** Another page, with a connection of its own to a store that works. */
let elsewhere: Database;
let elsewhereHeard: (ReadOnlyCause | null)[];

beforeEach(async () => {
  vi.restoreAllMocks();
  browser.storage.session.clear();
  [db, elsewhere] = [newStore().db, newStore().db];
  const here: typeof heard = [];
  const there: typeof heard = [];
  [heard, elsewhereHeard] = [here, there];
  mode = keepReadOnly(db, (cause) => here.push(cause));
  keepReadOnly(elsewhere, (cause) => there.push(cause));
  await mode.known;
});

const PROJECT = { name: 'Shop', scope: '', objectives: [], owner: null, reviewAt: null };
const addProject = (to: Database) => write(to, ['projects'], (pen) => pen.add('projects', PROJECT));

/** Makes every write of the browser fail from now on. */
function breakStore(name: string) {
  const fail = () => {
    throw new DOMException('no', name);
  };
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(fail);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(fail);
}

describe('a write that the store refuses', () => {
  test.each([
    ['QuotaExceededError', 'storage-full'],
    ['UnknownError', 'store-write-failed'],
    ['DataError', 'store-write-failed'],
  ])('%s closes every context', async (name, cause) => {
    breakStore(name);
    await expect(addProject(db)).rejects.toMatchObject({ code: cause });
    vi.restoreAllMocks();
    expect(heard).toEqual([cause]);
    expect(elsewhereHeard).toEqual([cause]);
    for (const one of [db, elsewhere]) {
      await expect(addProject(one)).rejects.toMatchObject({ code: 'store-read-only', detail: cause });
      expect(await one.projects.count()).toBe(0);
    }
  });

  test('lets no capture begin', async () => {
    breakStore('UnknownError');
    await expect(addProject(elsewhere)).rejects.toThrow();
    vi.restoreAllMocks();
    await expect(openJournal(db, 'capture', 1)).rejects.toMatchObject({ code: 'store-read-only' });
    expect(await openCaptures(db)).toEqual([]);
  });

  test('lets nothing be derived, counted anew or brought up to date', async () => {
    const run = await startRun(db);
    await db.meta.delete('dataVersion');
    breakStore('UnknownError');
    await expect(addProject(elsewhere)).rejects.toThrow();
    vi.restoreAllMocks();
    const before = await contentOf(db);
    const TO_TWO = { to: 2, row: (_: string, row: object) => ({ ...row, name: 'two' }) };
    const refused = { code: 'store-read-only' };
    await expect(deriveSummaries(db, [run.id])).rejects.toMatchObject(refused);
    await expect(adoptStore(db)).rejects.toMatchObject(refused);
    await expect(bringUpToDate(db, [TO_TWO as Migration])).rejects.toMatchObject(refused);
    expect(await contentOf(db)).toEqual(before);
    expect(await db.meta.get('tally')).toBeUndefined();
  });

  test('is known to a context that opens later', async () => {
    breakStore('UnknownError');
    await expect(addProject(db)).rejects.toThrow();
    vi.restoreAllMocks();
    const later = newStore().db;
    await keepReadOnly(later).known;
    await expect(addProject(later)).rejects.toMatchObject({ code: 'store-read-only' });
  });
});

test("a person's mistake closes nothing", async () => {
  const wrong = write(db, ['projects'], () => Promise.reject(new AppError('row-missing')));
  await expect(wrong).rejects.toMatchObject({ code: 'row-missing' });
  expect(heard).toEqual([]);
  await expect(addProject(db)).resolves.toBeTruthy();
});

describe('trying again', () => {
  test('writes once, and leaves everything closed while the store fails', async () => {
    breakStore('UnknownError');
    await expect(addProject(db)).rejects.toThrow();
    const { put } = IDBObjectStore.prototype;
    vi.mocked(put).mockClear();
    await expect(mode.tryAgain()).rejects.toMatchObject({ code: 'store-write-failed' });
    expect(put).toHaveBeenCalledOnce();
    await expect(addProject(elsewhere)).rejects.toMatchObject({ code: 'store-read-only' });
  });

  test('opens every context once the store takes it', async () => {
    breakStore('QuotaExceededError');
    await expect(addProject(db)).rejects.toThrow();
    vi.restoreAllMocks();
    await mode.tryAgain();
    expect(heard).toEqual(['storage-full', null]);
    expect(elsewhereHeard).toEqual(['storage-full', null]);
    for (const one of [db, elsewhere]) await expect(addProject(one)).resolves.toBeTruthy();
  });
});
