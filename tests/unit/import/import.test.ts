// Import: a bundle comes in whole, a second time changes nothing, and neither side's work is lost.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { loadDisputed } from '@/lib/db/disputes';
import { patchRow, write } from '@/lib/db/write';
import { openConflicts } from '@/lib/domain/conflicts';
import { TABLE_NAMES } from '@/lib/domain/tables';
import { newTombstone } from '@/lib/domain/tombstone';
import { applyImport } from '@/lib/import/apply-import';
import type { ImportPlan, RowCounts } from '@/lib/import/merge-bundle';
import { planImport } from '@/lib/import/plan-import';
import { idOf } from '../../support/one-row';
import { NOW } from '../export/stored-map';
import { check, contentOf, emptyStore, givePicture, libraryBundles, mapBundle, roomy, storeLibrary } from './library';

let theirs: Database;
let mine: Database;
beforeEach(async () => {
  roomy();
  theirs = await storeLibrary();
  mine = emptyStore();
});
afterEach(() => vi.unstubAllGlobals());

const sum = (plan: ImportPlan, kind: keyof RowCounts) =>
  Object.values(plan.tables).reduce((total, counts) => total + counts[kind], 0);

async function take(file: Blob, into = mine): Promise<ImportPlan> {
  const checked = await check(file);
  const plan = await planImport(into, checked);
  expect(await applyImport(into, checked)).toEqual(plan);
  return plan;
}

const TOUCHPOINT = idOf('tp', 1);
const titleOf = async (db: Database) => (await db.touchpoints.get(TOUCHPOINT))?.title;

test('into an empty store comes everything, pictures byte for byte', async () => {
  const plan = await take(await mapBundle(theirs));
  expect(await contentOf(mine)).toEqual(await contentOf(theirs));
  expect(sum(plan, 'added')).toBe(TABLE_NAMES.reduce((total, table) => total + plan.tables[table].added, 0));
  expect(plan.tables.touchpoints.added).toBe(4);
  expect(plan.pictures.added).toBeGreaterThan(0);
  expect(plan.conflicts).toEqual([]);
});

test('a second time brings nothing new and changes nothing', async () => {
  const file = await mapBundle(theirs);
  await take(file);
  const before = await contentOf(mine);
  const again = await take(file);
  for (const kind of ['added', 'changed', 'deleted', 'stayDeleted'] as const) expect(sum(again, kind)).toBe(0);
  expect(again.pictures).toEqual({ added: 0, restored: 0, missing: 0 });
  expect(await contentOf(mine)).toEqual(before);
});

test('a dry run changes nothing', async () => {
  const before = await contentOf(mine);
  await planImport(mine, await check(await mapBundle(theirs)));
  expect(await contentOf(mine)).toEqual(before);
});

test('what is written afterwards is later than what came in, also with a clock that is behind', async () => {
  await take(await mapBundle(theirs));
  mine.platform.now = () => NOW - 365 * 86_400_000;
  const before = (await mine.touchpoints.get(TOUCHPOINT))?.stamps.title ?? '';
  await patchRow(mine, 'touchpoints', TOUCHPOINT, { title: 'Mine' });
  const row = await mine.touchpoints.get(TOUCHPOINT);
  expect(String(row?.stamps.title) > before).toBe(true);
  expect(row?.seen.title).toEqual([before]);
});

describe('two people', () => {
  beforeEach(async () => {
    await take(await mapBundle(theirs));
  });

  test('one after the other: the edit comes over', async () => {
    await patchRow(theirs, 'touchpoints', TOUCHPOINT, { title: 'Theirs' });
    const plan = await take(await mapBundle(theirs));
    expect(plan.tables.touchpoints).toMatchObject({ added: 0, changed: 1, same: 3 });
    expect(await titleOf(mine)).toBe('Theirs');
    expect(plan.conflicts).toEqual([]);
  });

  test('side by side: both end with the same rows, and both words can be found', async () => {
    await patchRow(theirs, 'touchpoints', TOUCHPOINT, { title: 'Theirs', note: 'Theirs' });
    await patchRow(mine, 'touchpoints', TOUCHPOINT, { title: 'Mine' });
    const [fromThem, fromMe] = [await mapBundle(theirs), await mapBundle(mine)];
    const plan = await take(fromThem);
    await take(fromMe, theirs);
    expect(await contentOf(mine)).toEqual(await contentOf(theirs));
    expect(plan.conflicts).toEqual([{ table: 'touchpoints', id: TOUCHPOINT }]);
    expect(await loadDisputed(mine)).toEqual(plan.conflicts);
    const row = await mine.touchpoints.get(TOUCHPOINT);
    if (!row) throw new Error('no row');
    expect([row.title, ...openConflicts(row).map(({ value }) => value)].sort()).toEqual(['Mine', 'Theirs']);
    expect(row.note).toBe('Theirs');
  });

  test('deleted there, edited here: it goes to the trash with the edit', async () => {
    await patchRow(theirs, 'touchpoints', TOUCHPOINT, { deletedAt: NOW });
    await patchRow(mine, 'touchpoints', TOUCHPOINT, { title: 'Mine' });
    const plan = await take(await mapBundle(theirs));
    expect(plan.tables.touchpoints.deleted).toBe(1);
    expect(await mine.touchpoints.get(TOUCHPOINT)).toMatchObject({ title: 'Mine', deletedAt: NOW });
  });

  test('deleted here, still there: it stays deleted', async () => {
    await patchRow(mine, 'touchpoints', TOUCHPOINT, { deletedAt: NOW });
    const plan = await take(await mapBundle(theirs));
    expect(plan.tables.touchpoints.stayDeleted).toBe(1);
    expect((await mine.touchpoints.get(TOUCHPOINT))?.deletedAt).toBe(NOW);
  });

  test('emptied for good here: neither words nor picture come back', async () => {
    const snapshotId = (await mine.touchpoints.get(TOUCHPOINT))?.snapshotId ?? '';
    for (const [table, id] of [
      ['touchpoints', TOUCHPOINT],
      ['snapshots', snapshotId],
    ] as const) {
      await patchRow(mine, table, id, { deletedAt: NOW });
      const row = await mine.table(table).get(id);
      await write(mine, [table], (pen) => pen.put(table, newTombstone(table, row)));
    }
    await mine.pixels.delete(snapshotId);
    await patchRow(theirs, 'touchpoints', TOUCHPOINT, { title: 'Theirs' });
    await take(await mapBundle(theirs));
    expect(await mine.touchpoints.get(TOUCHPOINT)).toMatchObject({ title: '', deletedAt: NOW });
    expect(await mine.pixels.get(snapshotId)).toBeUndefined();
  });
});

describe('pictures', () => {
  const firstId = async () => (await theirs.snapshots.toCollection().first())?.id ?? '';
  const redact = async (db: Database, id: string) => {
    const destroyedSha256 = (await db.snapshots.get(id))?.sha256 ?? '';
    await givePicture(db, id);
    await write(db, ['redactions'], (pen) =>
      pen.add('redactions', { snapshotId: id, destroyedSha256, at: NOW, areas: [] }),
    );
    return destroyedSha256;
  };
  const hashes = async (db: Database) => JSON.stringify((await contentOf(db)).pixels);

  test('a lost one and a damaged one are put back', async () => {
    const file = await mapBundle(theirs);
    await take(file);
    const [lost, damaged] = await mine.snapshots.toArray();
    await mine.pixels.delete(lost?.id ?? '');
    await mine.pixels.put({ id: damaged?.id ?? '', blob: new Blob(['flipped']) });
    expect((await take(file)).pictures).toEqual({ added: 0, restored: 2, missing: 0 });
    expect(await contentOf(mine)).toEqual(await contentOf(theirs));
  });

  test('one that was redacted here does not come back with an old bundle', async () => {
    const old = await mapBundle(theirs);
    await take(old);
    const destroyed = await redact(mine, await firstId());
    await take(old);
    expect(await hashes(mine)).not.toContain(destroyed);
    expect((await mine.snapshots.get(await firstId()))?.sha256).not.toBe(destroyed);
  });

  test('one that was redacted there is destroyed here, and replaced', async () => {
    await take(await mapBundle(theirs));
    const destroyed = await redact(theirs, await firstId());
    await take(await mapBundle(theirs));
    expect(await hashes(mine)).not.toContain(destroyed);
    expect(await contentOf(mine)).toEqual(await contentOf(theirs));
  });

  test('one whose redaction comes without it is destroyed, and so is what is small of it', async () => {
    await take(await mapBundle(theirs));
    const id = await firstId();
    const destroyedSha256 = (await theirs.snapshots.get(id))?.sha256 ?? '';
    await write(theirs, ['redactions'], (pen) =>
      pen.add('redactions', { snapshotId: id, destroyedSha256, at: NOW, areas: [] }),
    );
    const redactionsAlone = await check(await mapBundle(theirs));
    redactionsAlone.rows.snapshots = [];
    await applyImport(mine, redactionsAlone);
    expect(await hashes(mine)).not.toContain(destroyedSha256);
    expect((await mine.snapshots.get(id))?.thumbnail).toHaveLength(0);
  });
});

describe('a library', () => {
  test('comes back whole from one file, trash with its words and pictures', async () => {
    await patchRow(theirs, 'touchpoints', TOUCHPOINT, { deletedAt: NOW });
    const files = await libraryBundles(theirs);
    expect(files).toHaveLength(1);
    for (const file of files) await take(file);
    expect(await contentOf(mine)).toEqual(await contentOf(theirs));
  });

  test('is split under the limits, and its parts come back in any order', async () => {
    const files = await libraryBundles(theirs, { bytes: 1e9, entries: 2 });
    expect(files.length).toBe(await theirs.snapshots.count());
    expect(files.length).toBeGreaterThan(2);
    const parts = await Promise.all(files.map(async (file) => (await check(file)).manifest));
    expect(parts.map(({ part }) => part.number)).toEqual(files.map((_, index) => index + 1));
    expect(parts[0]).toMatchObject({ mapId: null, part: { of: files.length } });
    for (const file of files.toReversed()) await take(file);
    expect(await contentOf(mine)).toEqual(await contentOf(theirs));
  });

  test('an empty one is one file with nothing in it', async () => {
    const files = await libraryBundles(emptyStore());
    expect(files).toHaveLength(1);
    const plan = await take(files[0] as Blob);
    expect(sum(plan, 'added')).toBe(0);
  });
});

test('a store that fails in the middle has nothing of it', async () => {
  const checked = await check(await mapBundle(theirs));
  const before = await contentOf(mine);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    throw new DOMException(`no ${this.name}`, 'DataError');
  });
  await expect(applyImport(mine, checked)).rejects.toMatchObject({ code: 'store-write-failed' });
  put.mockRestore();
  expect(await contentOf(mine)).toEqual(before);
});

test('without room nothing begins', async () => {
  const checked = await check(await mapBundle(theirs));
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1_000, usage: 0 }) } });
  await expect(applyImport(mine, checked)).rejects.toMatchObject({ code: 'storage-low' });
});

test('the id of a snapshot that is an attachment here is refused', async () => {
  const checked = await check(await mapBundle(theirs));
  const [snapshot] = checked.rows.snapshots;
  const fields = {
    touchpointId: TOUCHPOINT,
    kind: 'file' as const,
    name: 'a',
    type: 'b',
    size: 1,
    sha256: 'a'.repeat(64),
    duration: null,
  };
  await write(mine, ['attachments'], (pen) => pen.add('attachments', fields, snapshot?.id ?? ''));
  await expect(applyImport(mine, checked)).rejects.toMatchObject({ code: 'bundle-damaged' });
});
