// Redact: the new picture stands wherever the old one did, in one transaction, and no row has a byte of the old one.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { duplicate } from '@/lib/db/duplicate';
import { putRedacted } from '@/lib/db/redact';
import { commitTouchpoint, type NewPicture } from '@/lib/db/touchpoints';
import { destroy, trash } from '@/lib/db/trash';
import { patchRow, write } from '@/lib/db/write';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { bytesIn, newWindowScanner } from '../../support/byte-windows';
import { newChance } from '../../support/chance';
import { breakStore, contentOf, newPicture, newStore, newTouchpoint, startRun, throwDataError } from './test-store';

const AREAS = [{ x: 0.1, y: 0.1, width: 0.2, height: 0.1 }];

let db: Database;
let run: Walkthrough;
beforeEach(async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1e12, usage: 0 }) } });
  db = newStore().db;
  run = await startRun(db);
});
afterEach(() => vi.unstubAllGlobals());

/** Bytes of a seed: no two of them have 32 in common. */
const bytesOf = (seed: number, length = 4_000) => {
  const chance = newChance(seed);
  return Uint8Array.from({ length }, () => Math.floor(chance() * 256));
};
const pictureOf = (seed: number): NewPicture => {
  const bytes = bytesOf(seed);
  return {
    ...newPicture(),
    blob: new Blob([bytes], { type: 'image/jpeg' }),
    size: bytes.length,
    sha256: seed.toString(16).padStart(64, '0'),
    thumbnail: bytesOf(seed + 100, 300),
    differenceHash: 'f'.repeat(16),
  };
};
const SECRET = pictureOf(1);
const FILLED = pictureOf(2);
const snap = async (picture: NewPicture) => {
  const touchpoint = await commitTouchpoint(db, newTouchpoint(run), picture, null);
  return { touchpoint, snapshot: (await db.snapshots.get(touchpoint.snapshotId ?? '')) as Snapshot };
};
const redact = (snapshot: Snapshot, picture = FILLED) => putRedacted(db, snapshot.id, snapshot.sha256, picture, AREAS);

/** How many windows of the secret's picture and of its thumbnail are left in any table, and in which. */
async function left(of = db): Promise<string[]> {
  const scanners = [bytesOf(1), bytesOf(101, 300)].map((bytes) => newWindowScanner(bytes));
  const found: string[] = [];
  for (const table of of.tables) {
    const chunks = (await Promise.all((await table.toArray()).map(bytesIn))).flat();
    if (scanners.some(({ find }) => chunks.some((bytes) => find(bytes).length > 0))) found.push(table.name);
  }
  return found;
}

test('the scanner finds what is there, at any offset and in any dress', async () => {
  const scanner = newWindowScanner(bytesOf(1));
  expect(scanner.size).toBe(4_000 - 31);
  const slice = bytesOf(1).slice(77, 109);
  expect(scanner.find(Uint8Array.from([9, 9, ...slice, 9]))).toEqual([2]);
  expect(scanner.find(slice.slice(1))).toEqual([]);
  expect(newWindowScanner(bytesOf(1), [slice]).find(slice)).toEqual([]);
  for (const dress of [{ deep: [slice] }, [...slice], btoa(String.fromCharCode(...slice)), new Blob([slice])]) {
    const chunks = await bytesIn(dress);
    expect(chunks.some((bytes) => scanner.find(bytes).length > 0)).toBe(true);
  }
});

test('pixels, thumbnail and what it looks like are those of the new picture, with a note without content', async () => {
  const { snapshot } = await snap(SECRET);
  const { snapshot: other } = await snap(pictureOf(3));
  expect(await left()).toEqual(['snapshots', 'pixels']);
  expect(await redact(snapshot)).toBe(1);
  expect(await left()).toEqual([]);
  expect(await db.snapshots.get(snapshot.id)).toMatchObject({
    sha256: FILLED.sha256,
    size: FILLED.size,
    thumbnail: FILLED.thumbnail,
    differenceHash: null,
    conflicts: [],
  });
  expect(await db.snapshots.get(other.id)).toEqual(other);
  const [note, ...more] = await db.redactions.toArray();
  expect(more).toEqual([]);
  expect(note).toMatchObject({ snapshotId: snapshot.id, destroyedSha256: SECRET.sha256, areas: AREAS, author: null });
});

test('copies go too: of another walkthrough, in the trash, replaced, as a file, and what no migration could read', async () => {
  const { snapshot, touchpoint } = await snap(SECRET);
  await duplicate(db, 'walkthroughs', run.id, 'Copy');
  const binned = await snap(SECRET);
  await trash(db, 'touchpoints', binned.touchpoint.id);
  const replaced = await snap(SECRET);
  await patchRow(db, 'snapshots', replaced.snapshot.id, { deletedAt: 1 });
  const file = {
    touchpointId: touchpoint.id,
    kind: 'file',
    name: 'a.jpg',
    type: 'image/jpeg',
    duration: null,
  } as const;
  await write(db, ['attachments', 'pixels'], async (pen) => {
    const row = await pen.add('attachments', { ...file, size: SECRET.size, sha256: SECRET.sha256 });
    await db.pixels.add({ id: row.id, blob: SECRET.blob });
  });
  await db.quarantine.put({
    id: 'snapshots/x',
    table: 'snapshots',
    row: { ...snapshot, id: 'x', width: 'wide' },
    at: 1,
  });
  expect(await left()).toEqual(['snapshots', 'pixels', 'quarantine']);
  expect(await redact(snapshot)).toBe(4);
  expect(await left()).toEqual([]);
  expect(await db.quarantine.count()).toBe(0);
  expect(await db.attachments.toCollection().first()).toMatchObject({ sha256: FILLED.sha256, size: FILLED.size });
  expect((await db.redactions.toArray()).map((row) => row.snapshotId)).toHaveLength(4);
  expect((await db.snapshots.get(binned.snapshot.id))?.sha256).toBe(FILLED.sha256);
});

describe('nothing changes', () => {
  test.each(['snapshots', 'pixels', 'redactions', 'meta'])('where %s cannot be written', async (table) => {
    const { snapshot } = await snap(SECRET);
    const before = await contentOf(db);
    const mend = breakStore(table, table === 'redactions' ? 'add' : 'put', throwDataError);
    await expect(redact(snapshot)).rejects.toMatchObject({ name: 'AppError' });
    mend();
    expect(await contentOf(db)).toEqual(before);
  });

  test('where the picture is no longer the one that was filled, or is deleted for good', async () => {
    const { snapshot, touchpoint } = await snap(SECRET);
    await redact(snapshot);
    const before = await contentOf(db);
    await expect(redact(snapshot, pictureOf(5))).rejects.toMatchObject({ code: 'picture-changed' });
    expect(await contentOf(db)).toEqual(before);
    await destroy(db, 'touchpoints', touchpoint.id);
    const now = (await db.snapshots.get(snapshot.id)) as Snapshot;
    await expect(redact(now, pictureOf(5))).rejects.toMatchObject({ code: 'picture-changed' });
  });

  test('where it was black before: the picture that stays must not be noted as destroyed', async () => {
    const { snapshot } = await snap(SECRET);
    expect(await redact(snapshot, SECRET)).toBe(0);
    expect(await db.redactions.count()).toBe(0);
    expect(await db.pixels.get(snapshot.id)).toBeDefined();
  });
});

test('a touchpoint that is deleted for good leaves its note, so that the picture stays destroyed', async () => {
  const { snapshot, touchpoint } = await snap(SECRET);
  await redact(snapshot);
  await destroy(db, 'touchpoints', touchpoint.id);
  expect(await db.redactions.toCollection().first()).toMatchObject({ destroyedSha256: SECRET.sha256, areas: [] });
});
