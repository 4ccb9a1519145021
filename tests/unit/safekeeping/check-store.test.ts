// Check store: what was altered behind Walkmap's back is found, damaged pictures come back by their hash, lost ones are told.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { adoptNewStore, adoptStore } from '@/lib/safekeeping/adopt-store';
import { takeBackup } from '@/lib/safekeeping/backups';
import { checkStore, checkStoreOnce } from '@/lib/safekeeping/check-store';
import { inspectStore } from '@/lib/safekeeping/inspect-store';
import { isPictureWhole } from '@/lib/safekeeping/restore';
import { newShelf, type Shelf, sha256Of } from '@/lib/safekeeping/shelf';
import { stubLocks } from '../../support/fake-extension';
import { newFakeFolder } from '../../support/fake-folder';
import { PIXEL } from '../../support/one-row';
import { newPicture, newStore, newTouchpoint, startRun } from '../db/test-store';

const { browser } = await vi.hoisted(async () => {
  const { newFakeBrowser } = await import('../../support/fake-extension');
  return { browser: newFakeBrowser() };
});
vi.mock('wxt/browser', () => ({ browser }));

let db: Database;
let shelf: Shelf;
let first: Touchpoint;
let sha256: string;

beforeEach(async () => {
  stubLocks();
  browser.storage.local.clear();
  browser.storage.session.clear();
  const folder = newFakeFolder();
  shelf = newShelf(async () => folder);
  db = newStore().db;
  vi.spyOn(indexedDB, 'databases').mockResolvedValue([]);
  await adoptNewStore(db);
  sha256 = await sha256Of(PIXEL);
  first = await commitTouchpoint(db, newTouchpoint(await startRun(db)), { ...newPicture(), sha256 }, null);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a whole store is whole, and is looked at once a session', async () => {
  expect(await checkStoreOnce(db, shelf)).toEqual({ altered: [], mended: 0, missing: [] });
  expect(await checkStoreOnce(db, shelf)).toBeNull();
  expect(await inspectStore(db)).toEqual({ is: 'whole' });
});

test.each([
  ['reads differently', () => db.touchpoints.update(first.id, { title: 'Flipped' })],
  ['does not parse', () => db.touchpoints.update(first.id, { order: 7 as unknown as string })],
  ['is gone', () => db.touchpoints.delete(first.id)],
])('a row that %s is found, and the next start says so until somebody decides', async (_, harm) => {
  await harm();
  expect(await checkStore(db, shelf)).toMatchObject({ altered: ['touchpoints'] });
  expect(await inspectStore(db)).toMatchObject({ is: 'altered' });
  await adoptStore(db);
  expect(await inspectStore(db)).toEqual({ is: 'whole' });
});

test.each([
  ['is gone', () => db.pixels.delete(first.snapshotId ?? '')],
  ['has other bytes', () => db.pixels.put({ id: first.snapshotId ?? '', blob: new Blob(['other']) })],
])('a picture that %s comes back from the backup by its hash, or is told as missing', async (_, harm) => {
  const id = first.snapshotId ?? '';
  await harm();
  expect(await checkStore(db, shelf)).toEqual({ altered: [], mended: 0, missing: [id] });
  expect(browser.storage.local.values['missing-pictures']).toEqual([id]);
  await db.pixels.put({ id, blob: new Blob([PIXEL]) });
  await takeBackup(db, shelf, 'asked');
  await harm();
  expect(await checkStore(db, shelf)).toEqual({ altered: [], mended: 1, missing: [] });
  expect(await isPictureWhole(db, id, sha256)).toBe(true);
  expect(browser.storage.local.values['missing-pictures']).toEqual([]);
});
