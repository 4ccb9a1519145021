// Backups: what was written is on the shelf at once, comes back the same, and what was deleted for good does not.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseTally } from '@/lib/db/book';
import type { Database } from '@/lib/db/database';
import { commitTouchpoint, loadTouchpoints, type NewPicture } from '@/lib/db/touchpoints';
import { destroy } from '@/lib/db/trash';
import { patchRow, write } from '@/lib/db/write';
import type { Tally } from '@/lib/domain/tally';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { adoptNewStore } from '@/lib/safekeeping/adopt-store';
import { type Backup, changeName, listBackups, readBackup, takeBackup } from '@/lib/safekeeping/backups';
import { keepChanges } from '@/lib/safekeeping/keep-changes';
import { isPictureWhole, restoreBackup } from '@/lib/safekeeping/restore';
import { newShelf, type Shelf, sha256Of } from '@/lib/safekeeping/shelf';
import { keptBackups, tendBackups } from '@/lib/safekeeping/tend-backups';
import { keepWitness } from '@/lib/safekeeping/witness';
import { newChance } from '../../support/chance';
import { stubLocks } from '../../support/fake-extension';
import { type FakeFolder, newFakeFolder } from '../../support/fake-folder';
import { contentOf, newPicture, newStore, newTouchpoint, startRun, type TestStore } from '../db/test-store';

const { browser } = await vi.hoisted(async () => {
  const { newFakeBrowser } = await import('../../support/fake-extension');
  return { browser: newFakeBrowser() };
});
vi.mock('wxt/browser', () => ({ browser }));

let store: TestStore;
let db: Database;
let shelf: Shelf;
let folder: FileSystemDirectoryHandle;
let run: Walkthrough;

beforeEach(async () => {
  stubLocks();
  browser.storage.local.clear();
  folder = newFakeFolder();
  shelf = newShelf(async () => folder);
  store = newStore();
  db = store.db;
  await adoptNewStore(db);
  keepWitness(db);
  keepChanges(db, shelf);
  run = await startRun(db);
});
afterEach(() => vi.unstubAllGlobals());

/** A picture of its own bytes, by number. */
const pictureOf = async (n: number): Promise<NewPicture> => {
  const chance = newChance(n);
  const bytes = Uint8Array.from({ length: 3_000 }, () => Math.floor(chance() * 256));
  const blob = new Blob([bytes], { type: 'image/jpeg' });
  return { ...newPicture(), blob, size: blob.size, sha256: await sha256Of(bytes), thumbnail: bytes.slice(0, 200) };
};
const snap = async (n: number) =>
  commitTouchpoint(db, newTouchpoint(run, { title: `T${n}` }), await pictureOf(n), null);
const namesIn = (path: string) =>
  ((folder as unknown as FakeFolder).files.get('backups') as FakeFolder).files.get(path) as FakeFolder;
/** The last write lies on the shelf. */
const settled = async () => {
  const { database, sequence } = parseTally(await db.meta.get('tally')) as Tally;
  await vi.waitFor(async () => expect(await shelf.list('changes')).toContain(changeName(database, sequence)));
};

/** Rows without their pixels, and the hash of each picture. */
const everything = async (of: Database) => {
  const { pixels: _, journal: __, summaries: ___, searchTexts: ____, ...rows } = await contentOf(of);
  const pixels = await of.pixels.toArray();
  const hashes = await Promise.all(pixels.map(async ({ id, blob }) => [id, await sha256Of(blob)]));
  return { rows, hashes };
};

const newest = async () => (await listBackups(shelf))[0] as Backup;

test('a destroyed store comes back with equal rows and pictures, up to the last touchpoint', async () => {
  for (let n = 0; n < 3; n += 1) await snap(n);
  await tendBackups(db, shelf);
  for (let n = 3; n < 5; n += 1) await snap(n);
  const [first] = await loadTouchpoints(db, run.id);
  await patchRow(db, 'touchpoints', first?.id ?? '', { note: 'typed last' });
  await settled();
  const wanted = await everything(db);
  const other = newStore().db;
  const done = await restoreBackup(other, shelf, await newest(), true);
  expect(done).toMatchObject({ pictures: 5, missing: 0 });
  expect(await everything(other)).toEqual(wanted);
  expect((await other.meta.get('recording'))?.value).toBe(run.id);
});

test('an older base brings back what there was then', async () => {
  await snap(1);
  const base = await takeBackup(db, shelf, 'asked');
  const wanted = await everything(db);
  await snap(2);
  await settled();
  const other = newStore().db;
  await restoreBackup(other, shelf, base, false);
  expect(await everything(other)).toEqual(wanted);
});

describe('a store that is there in part', () => {
  test('gets the rows that are gone or wrong, and keeps what is newer', async () => {
    for (let n = 0; n < 4; n += 1) await snap(n);
    await tendBackups(db, shelf);
    const wanted = await everything(db);
    const [a, b, c] = await loadTouchpoints(db, run.id);
    await db.touchpoints.update(a?.id ?? '', { title: 'flipped' });
    await db.touchpoints.update(b?.id ?? '', { order: 7 as unknown as string });
    await db.touchpoints.delete(c?.id ?? '');
    await db.pixels.delete(a?.snapshotId ?? '');
    const base = await newest();
    await restoreBackup(db, shelf, base, false);
    expect(await everything(db)).toEqual(wanted);
    await patchRow(db, 'touchpoints', a?.id ?? '', { title: 'Later' });
    await restoreBackup(db, shelf, base, false);
    expect((await db.touchpoints.get(a?.id ?? ''))?.title).toBe('Later');
  });
});

test('a damaged base is refused, and a damaged picture on the shelf is not put back', async () => {
  const { snapshotId } = await snap(1);
  const base = await takeBackup(db, shelf, 'asked');
  const { sha256 = '' } = (await db.snapshots.get(snapshotId ?? '')) ?? {};
  await settled();
  await shelf.write('blob', sha256, new Blob(['other bytes']));
  const other = newStore().db;
  expect(await restoreBackup(other, shelf, base, false)).toMatchObject({ pictures: 0, missing: 1 });
  expect(await isPictureWhole(other, snapshotId ?? '', sha256)).toBe(false);
  const text = await ((await shelf.read('bases', base.name)) as Blob).text();
  await shelf.write('bases', base.name, new Blob([text.replace('T1', 'T2')]));
  expect(await readBackup(shelf, base, false)).toBeNull();
  await expect(restoreBackup(other, shelf, base, false)).rejects.toMatchObject({ code: 'backup-damaged' });
});

test('a gap in the changes ends what is read, and the next tending covers it', async () => {
  await snap(1);
  await tendBackups(db, shelf);
  const base = await newest();
  for (let n = 2; n < 5; n += 1) await snap(n);
  await settled();
  const [gap] = (await shelf.list('changes')).filter((name) => name.includes(String(base.sequence + 2)));
  await shelf.remove('changes', gap ?? '');
  const titles = (lines: Awaited<ReturnType<typeof readBackup>>) =>
    (lines ?? []).flatMap(({ table, row }) => (table === 'touchpoints' ? [row?.title] : [])).toSorted();
  expect(titles(await readBackup(shelf, base, true))).toEqual(['T1', 'T2']);
  await tendBackups(db, shelf);
  expect(titles(await readBackup(shelf, await newest(), true))).toEqual(['T1', 'T2', 'T3', 'T4']);
});

test('what is deleted for good leaves no word and no byte on the shelf', async () => {
  const gone = await snap(1);
  const kept = await snap(2);
  await takeBackup(db, shelf, 'asked');
  await patchRow(db, 'touchpoints', gone.id, { note: 'canary' });
  await destroy(db, 'touchpoints', gone.id);
  await vi.waitFor(async () => expect(browser.storage.local.values['backups-to-forget']).toEqual([]));
  await vi.waitFor(async () => expect(await shelf.list('blob')).toHaveLength(2));
  const texts = [];
  for (const path of ['bases', 'changes'])
    for (const name of namesIn(path).files.keys()) texts.push(await ((await shelf.read(path, name)) as Blob).text());
  expect(texts.join('')).not.toMatch(/canary|"T1"/);
  expect(texts.join('')).toContain('"T2"');
  const other = newStore().db;
  await restoreBackup(other, shelf, await newest(), true);
  expect((await loadTouchpoints(other, run.id)).map((row) => row.title)).toEqual([kept.title]);
});

test('a redacted picture leaves the shelf and does not come back', async () => {
  const { snapshotId } = await snap(1);
  const base = await takeBackup(db, shelf, 'asked');
  const { sha256: destroyedSha256 = '' } = (await db.snapshots.get(snapshotId ?? '')) ?? {};
  await write(db, ['redactions'], (pen) =>
    pen.add('redactions', { snapshotId: snapshotId ?? '', destroyedSha256, at: pen.now, areas: [] }),
  );
  await vi.waitFor(async () => expect(await shelf.list('blob')).not.toContain(destroyedSha256));
  const other = newStore().db;
  await restoreBackup(other, shelf, base, true);
  expect(await other.pixels.count()).toBe(0);
});

test('five bases stay, one a day for a week, and one from before each kind of surgery', () => {
  const DAY = 86_400_000;
  const now = 100 * DAY + 5;
  const base = (hours: number, reason: Backup['reason'] = 'regular') =>
    ({ name: `${hours}`, at: now - hours * 3_600_000, reason }) as Backup;
  const backups = [
    ...Array.from({ length: 20 * 12 }, (_, n) => base(n * 2)),
    base(500, 'before-restore'),
    base(600, 'before-restore'),
  ];
  const kept = [...keptBackups(backups, now)].map(Number);
  expect(kept.slice(0, 5)).toEqual([0, 2, 4, 6, 8]);
  expect(kept).toContain(500);
  expect(kept).not.toContain(600);
  expect(kept).toHaveLength(5 + 6 + 1);
});
