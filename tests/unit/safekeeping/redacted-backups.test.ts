// Redacted backups: no file on the shelf keeps a byte of a redacted picture, none brings it back, and the new one is in all.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { putRedacted } from '@/lib/db/redact';
import { commitTouchpoint, type NewPicture } from '@/lib/db/touchpoints';
import type { Commit } from '@/lib/db/watch';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { adoptNewStore } from '@/lib/safekeeping/adopt-store';
import { keepChange, listBackups, takeBackup } from '@/lib/safekeeping/backups';
import { goBack } from '@/lib/safekeeping/go-back';
import { keepChanges } from '@/lib/safekeeping/keep-changes';
import { restoreBackup } from '@/lib/safekeeping/restore';
import { newShelf, type Shelf, sha256Of } from '@/lib/safekeeping/shelf';
import { tendBackups } from '@/lib/safekeeping/tend-backups';
import { newWindowScanner } from '../../support/byte-windows';
import { newChance } from '../../support/chance';
import { stubLocks } from '../../support/fake-extension';
import { newFakeFolder } from '../../support/fake-folder';
import { newPicture, newStore, newTouchpoint, startRun } from '../db/test-store';

const { browser } = await vi.hoisted(async () => {
  const { newFakeBrowser } = await import('../../support/fake-extension');
  return { browser: newFakeBrowser() };
});
vi.mock('wxt/browser', () => ({ browser }));

const AREAS = [{ x: 0.1, y: 0.1, width: 0.2, height: 0.1 }];

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

const bytesOf = (seed: number, length: number) => {
  const chance = newChance(seed);
  return Uint8Array.from({ length }, () => Math.floor(chance() * 256));
};
const pictureOf = async (seed: number): Promise<NewPicture> => {
  const bytes = bytesOf(seed, 3_000);
  const blob = new Blob([bytes], { type: 'image/jpeg' });
  const thumbnail = bytesOf(seed + 100, 300);
  return { ...newPicture(), blob, size: blob.size, sha256: await sha256Of(bytes), thumbnail };
};
const snap = async (seed: number): Promise<Snapshot> => {
  const { snapshotId } = await commitTouchpoint(db, newTouchpoint(run), await pictureOf(seed), null);
  return (await db.snapshots.get(snapshotId ?? '')) as Snapshot;
};
const redact = async ({ id, sha256 }: Snapshot) => putRedacted(db, id, sha256, await pictureOf(2), AREAS);

/** Files of the shelf in which 32 bytes in a row of the secret picture or of its thumbnail are left. */
async function left(): Promise<string[]> {
  const scanners = [bytesOf(1, 3_000), bytesOf(101, 300)].map((bytes) => newWindowScanner(bytes));
  const found: string[] = [];
  for (const folder of ['bases', 'changes', 'blob']) {
    for (const name of await shelf.list(folder)) {
      const bytes = new Uint8Array((await (await shelf.read(folder, name))?.arrayBuffer()) ?? []);
      if (scanners.some(({ find }) => find(bytes).length > 0)) found.push(`${folder}/${name}`);
    }
  }
  return found;
}
const shownIn = async (of: Database, { id }: Snapshot) => {
  const blob = (await of.pixels.get(id))?.blob;
  return { row: (await of.snapshots.get(id))?.sha256, pixels: blob && (await sha256Of(blob)) };
};

test('a redacted picture leaves every file, the new one takes its place in older backups, and going back keeps it', async () => {
  keepChanges(db, shelf);
  const snapshot = await snap(1);
  const base = await takeBackup(db, shelf, 'asked');
  expect(await left()).toHaveLength(2);
  await redact(snapshot);
  await vi.waitFor(async () => expect(await left()).toEqual([]));
  await vi.waitFor(() => expect(browser.storage.local.values['backups-to-forget']).toEqual([]));
  const { sha256 } = await pictureOf(2);
  await goBack(db, shelf, base);
  expect(await shownIn(db, snapshot)).toEqual({ row: sha256, pixels: sha256 });
  expect((await db.snapshots.get(snapshot.id))?.deletedAt).toBeNull();
  for (const latest of [false, true]) {
    const other = newStore().db;
    await restoreBackup(other, shelf, (await listBackups(shelf))[0] ?? base, latest);
    expect(await shownIn(other, snapshot)).toEqual({ row: sha256, pixels: sha256 });
  }
});

test('a stop right after the redaction: the next start forgets it', async () => {
  const snapshot = await snap(1);
  await takeBackup(db, shelf, 'asked');
  await redact(snapshot);
  expect(await left()).not.toEqual([]);
  await tendBackups(db, shelf);
  expect(await left()).toEqual([]);
  // The only backup that had a row for it was that with the old picture.
  const [, base] = await listBackups(shelf);
  if (base) await goBack(db, shelf, base);
  const { sha256 } = await pictureOf(2);
  expect(await shownIn(db, snapshot)).toEqual({ row: sha256, pixels: sha256 });
  expect((await db.snapshots.get(snapshot.id))?.deletedAt).toBeNull();
});

test('a restore before that does not bring back so much as the thumbnail', async () => {
  const snapshot = await snap(1);
  const base = await takeBackup(db, shelf, 'asked');
  await redact(snapshot);
  const other = newStore().db;
  await other.redactions.bulkAdd(await db.redactions.toArray());
  await restoreBackup(other, shelf, base, false);
  expect((await other.snapshots.get(snapshot.id))?.thumbnail).toHaveLength(0);
  expect(await other.pixels.count()).toBe(0);
});

test('a copy of an earlier write that comes late does not put it back', async () => {
  const commits: Commit[] = [];
  db.watchers.add({ committed: (commit) => void commits.push(commit) });
  const snapshot = await snap(1);
  await redact(snapshot);
  for (const commit of commits) await keepChange(db, shelf, commit);
  expect(await left()).toEqual([]);
  expect(await shelf.list('changes')).toHaveLength(2);
});
