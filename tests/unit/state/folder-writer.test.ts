// Folder writer: whole bundles in the person's folder after each automatic backup, five of them, and no file of anybody else.
import { beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { putRedacted } from '@/lib/db/redact';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { patchRow } from '@/lib/db/write';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { adoptNewStore } from '@/lib/safekeeping/adopt-store';
import { type FolderNote, oldFolderBackups, readFolderNote, setFolderNote } from '@/lib/safekeeping/folder-note';
import { keepChanges } from '@/lib/safekeeping/keep-changes';
import { readOutside } from '@/lib/safekeeping/outside';
import { showingRedacted } from '@/lib/safekeeping/redacted-spans';
import { newShelf, type Shelf, sha256Of } from '@/lib/safekeeping/shelf';
import { backUp } from '@/lib/safekeeping/tend-backups';
import { type FolderWriter, newFolderWriter } from '@/lib/state/folder-writer';
import { stubLocks } from '../../support/fake-extension';
import { FakeFolder, newFakeFolder } from '../../support/fake-folder';
import { PIXEL } from '../../support/one-row';
import { newPicture, newStore, newTouchpoint, startRun, type TestStore } from '../db/test-store';
import { refusal } from '../import/library';

const { browser } = await vi.hoisted(async () => {
  const { newFakeBrowser } = await import('../../support/fake-extension');
  const runtime = { getManifest: () => ({ version: '0.0.0' }) };
  return { browser: { ...newFakeBrowser(), runtime } };
});
vi.mock('wxt/browser', () => ({ browser }));

const PICKED: FolderNote = { since: 1, name: 'Journeys', written: [], upTo: null, problem: null };

let db: Database;
let run: Walkthrough;
let shelf: Shelf;
let folder: FakeFolder;
let writer: FolderWriter;
let pass: TestStore['pass'];
const load = async () => folder as unknown as FileSystemDirectoryHandle;

beforeEach(async () => {
  stubLocks();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  browser.storage.local.clear();
  folder = new FakeFolder();
  const shelfFolder = newFakeFolder();
  shelf = newShelf(async () => shelfFolder);
  ({ db, pass } = newStore());
  await adoptNewStore(db);
  run = await startRun(db);
  await setFolderNote(PICKED);
  writer = newFolderWriter(db, load);
});

const names = () => [...folder.files.keys()].sort();
const note = async () => (await readFolderNote()) as FolderNote;
const edit = (name: string) => patchRow(db, 'walkthroughs', run.id, { name });
const write = async () => {
  pass(60_000);
  await writer.write();
};

test('each automatic backup is there as a bundle that can be taken in, without being asked', async () => {
  await edit('First');
  await backUp(db, shelf, 'regular');
  await vi.waitFor(async () => expect((await note()).upTo).not.toBeNull());
  const [name = ''] = names();
  expect(await refusal(await (await folder.getFileHandle(name)).getFile())).toBe('taken');
  expect(await readOutside()).toMatchObject({ to: 'folder', sequence: (await note()).upTo?.sequence });
  pass(60_000);
  await backUp(db, shelf, 'regular');
  await backUp(db, shelf, 'before-import');
  expect(names()).toEqual([name]);
});

test('five stay, files of others too, and none is taken away that only looks like ours', async () => {
  const others = ['notes.txt', 'walkmap-backup-2020-01-01-000000.walkmap'];
  for (const name of others) await folder.getFileHandle(name, { create: true });
  const all: string[] = [];
  for (let n = 0; n < 7; n += 1) {
    await write();
    all.push(...names().filter((name) => ![...others, ...all].includes(name)));
  }
  expect(all).toHaveLength(7);
  expect(names()).toEqual([...others, ...all.slice(-5)].sort());
});

test('the newest of the database before stays beside the five', () => {
  const backup = (at: number, database: string, whole = true) => ({ at, database, files: [`${at}`], whole });
  const before = [1, 2, 3].map((at) => backup(at, 'old'));
  const after = [4, 5, 6, 7, 8, 9].map((at) => backup(at, 'new'));
  const cut = backup(10, 'new', false);
  expect(oldFolderBackups([...before, ...after, cut]).map(({ at }) => at)).toEqual([1, 2, 4, 10]);
});

test.each([
  ['NotFoundError', 'gone'],
  ['QuotaExceededError', 'full'],
  ['InvalidStateError', 'failed'],
])('%s is noted as %s and leaves no file; the next try ends it', async (name, is) => {
  await write();
  const [whole] = names();
  folder.failure = name;
  await edit('Later');
  await write();
  expect((await note()).problem?.is).toBe(is);
  expect(names()).toEqual([whole]);
  folder.failure = null;
  await write();
  expect((await note()).problem).toBeNull();
  expect(names()).toHaveLength(2);
});

test('a full disk is not tried again before the next backup, by itself', async () => {
  folder.failure = 'QuotaExceededError';
  await backUp(db, shelf, 'regular');
  await vi.waitFor(async () => expect((await note()).problem?.is).toBe('full'));
  folder.failure = null;
  newFolderWriter(db, load);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(names()).toEqual([]);
  await edit('Later');
  await backUp(db, shelf, 'regular');
  await vi.waitFor(() => expect(names()).toHaveLength(1));
});

test('one that is cancelled leaves no file and is no problem', async () => {
  folder.meanwhile = writer.stop;
  await write();
  expect(names()).toEqual([]);
  expect(await note()).toEqual(PICKED);
});

test('what a closed page left half written goes with the next', async () => {
  const half = 'walkmap-backup-2026-01-01-000000.walkmap';
  await folder.getFileHandle(half, { create: true });
  await setFolderNote({ ...PICKED, written: [{ at: 1, database: run.id, files: [half], whole: false }] });
  await write();
  expect(names()).toHaveLength(1);
  expect(names()).not.toContain(half);
});

test('a folder that is no longer used is not written, and one that may not be written is left alone', async () => {
  folder.meanwhile = () => void setFolderNote(null);
  await writer.write().catch(() => {});
  expect(await readFolderNote()).toBeNull();
  await setFolderNote(PICKED);
  folder.queryPermission = async () => 'prompt';
  await write();
  expect((await note()).written).toEqual([]);
});

test('files that still show what was redacted are known by their time, and go once the backup without it is there', async () => {
  const blob = new Blob([PIXEL], { type: 'image/jpeg' });
  const picture = { ...newPicture(), blob, sha256: await sha256Of(blob) };
  keepChanges(db, shelf);
  await write();
  const [before = ''] = names();
  pass(60_000);
  const { snapshotId } = await commitTouchpoint(db, newTouchpoint(run), picture, null);
  await write();
  await write();
  const showing = names().filter((name) => name !== before);
  pass(60_000);
  await putRedacted(db, snapshotId ?? '', picture.sha256, { ...picture, sha256: 'b'.repeat(64) }, []);
  const told = async () => (await showingRedacted((await note()).written)).flatMap(({ files }) => files);
  await vi.waitFor(async () => expect(await told()).toEqual(showing));
  await write();
  expect(await told()).toEqual(showing);
  pass(60_000);
  folder.failure = 'QuotaExceededError';
  await writer.renew();
  expect(await told()).toEqual(showing);
  folder.failure = null;
  pass(60_000);
  await writer.renew();
  expect(await told()).toEqual([]);
  expect(names()).toContain(before);
  for (const name of showing) expect(names()).not.toContain(name);
});
