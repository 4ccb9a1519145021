// Go back: the library reads as it did when the backup was made, and what was destroyed since stays destroyed.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { commitTouchpoint, loadTouchpoints } from '@/lib/db/touchpoints';
import { destroy, trash } from '@/lib/db/trash';
import { patchRow } from '@/lib/db/write';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { adoptNewStore } from '@/lib/safekeeping/adopt-store';
import { takeBackup } from '@/lib/safekeeping/backups';
import { goBack } from '@/lib/safekeeping/go-back';
import { newShelf, type Shelf, sha256Of } from '@/lib/safekeeping/shelf';
import { stubLocks } from '../../support/fake-extension';
import { newFakeFolder } from '../../support/fake-folder';
import { newPicture, newStore, newTouchpoint, startRun } from '../db/test-store';

const { browser } = await vi.hoisted(async () => {
  const { newFakeBrowser } = await import('../../support/fake-extension');
  return { browser: newFakeBrowser() };
});
vi.mock('wxt/browser', () => ({ browser }));

let db: Database;
let shelf: Shelf;
let run: Walkthrough;

beforeEach(async () => {
  stubLocks();
  browser.storage.local.clear();
  const folder = newFakeFolder();
  shelf = newShelf(async () => folder);
  db = newStore().db;
  await adoptNewStore(db);
  run = await startRun(db);
});
afterEach(() => vi.unstubAllGlobals());

const snap = async (title: string) => {
  const blob = new Blob([title], { type: 'image/jpeg' });
  const picture = { ...newPicture(), blob, size: blob.size, sha256: await sha256Of(blob) };
  return commitTouchpoint(db, newTouchpoint(run, { title }), picture, null);
};
const titles = async () => (await loadTouchpoints(db, run.id)).map((row) => row.title);

test('edits are undone, what was trashed is back, what is newer is in the trash, and all of it as newer edits', async () => {
  const edited = await snap('edited');
  const trashed = await snap('trashed');
  const backup = await takeBackup(db, shelf, 'asked');
  await patchRow(db, 'touchpoints', edited.id, { title: 'otherwise' });
  await trash(db, 'touchpoints', trashed.id);
  const added = await snap('added');
  const before = await db.touchpoints.get(edited.id);
  await goBack(db, shelf, backup);
  expect(await titles()).toEqual(['edited', 'trashed']);
  expect((await db.touchpoints.get(added.id))?.deletedAt).not.toBeNull();
  const after = await db.touchpoints.get(edited.id);
  expect((after?.stamps.title ?? '') > (before?.stamps.title ?? '')).toBe(true);
  expect(await goBack(db, shelf, backup)).toMatchObject({ rows: 0, pictures: 0 });
});

test('rows and pictures that the store lost are put back, and what was deleted for good is not', async () => {
  const lost = await snap('lost');
  const gone = await snap('gone');
  const backup = await takeBackup(db, shelf, 'asked');
  await db.touchpoints.delete(lost.id);
  await db.pixels.delete(lost.snapshotId ?? '');
  await destroy(db, 'touchpoints', gone.id);
  await goBack(db, shelf, backup);
  expect(await titles()).toEqual(['lost']);
  expect(await db.pixels.get(lost.snapshotId ?? '')).toBeDefined();
  expect(await db.pixels.get(gone.snapshotId ?? '')).toBeUndefined();
});
