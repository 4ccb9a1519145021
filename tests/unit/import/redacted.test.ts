// Redacted: a destroyed picture does not come back with a bundle, whichever way it travels and whoever has seen what.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sha256Hex } from '@/lib/bundle/sha256';
import type { Database } from '@/lib/db/database';
import { duplicate } from '@/lib/db/duplicate';
import { putRedacted } from '@/lib/db/redact';
import { patchRow } from '@/lib/db/write';
import type { Area, Snapshot } from '@/lib/domain/snapshot';
import { TABLE_NAMES } from '@/lib/domain/tables';
import { applyImport } from '@/lib/import/apply-import';
import { bytesIn, newWindowScanner } from '../../support/byte-windows';
import { newChance } from '../../support/chance';
import { PIXEL } from '../../support/one-row';
import { check, contentOf, emptyStore, libraryBundles, mapBundle, pngOf, roomy, storeLibrary } from './library';

const AREAS: Area[] = [{ x: 0.1, y: 0.1, width: 0.2, height: 0.1 }];
const OTHERS: Area[] = [{ x: 0.6, y: 0.6, width: 0.2, height: 0.1 }];

let theirs: Database;
let mine: Database;
let id: string;
/** The whole picture and its thumbnail: nothing of either may be left. */
let secret: { picture: Uint8Array<ArrayBuffer>; thumbnail: Uint8Array<ArrayBuffer> };

/** A PNG of noise, so that 32 bytes of it are nowhere else. */
const noise = (seed: number, height: number): Uint8Array<ArrayBuffer> => {
  const chance = newChance(seed);
  return pngOf(64, height, () => Math.floor(chance() * 256));
};
/** A JPEG of as much noise: Node decodes none. */
const small = (seed: number): Uint8Array<ArrayBuffer> => {
  const chance = newChance(seed);
  const scan = Array.from({ length: 400 }, () => Math.floor(chance() * 255));
  return Uint8Array.from([...PIXEL.slice(0, -2), ...scan, 0xff, 0xd9]);
};

async function give(db: Database, bytes: Uint8Array<ArrayBuffer>, thumbnail: Uint8Array<ArrayBuffer>): Promise<void> {
  const facts = {
    type: 'image/png' as const,
    width: 64,
    height: 40,
    size: bytes.length,
    sha256: await sha256Hex(bytes),
  };
  await patchRow(db, 'snapshots', id, { ...facts, thumbnail, differenceHash: '0123456789abcdef' });
  await db.pixels.put({ id, blob: new Blob([bytes], { type: 'image/png' }) });
}

async function redact(db: Database, seed = 9, areas = AREAS): Promise<string> {
  const { sha256 } = (await db.snapshots.get(id)) as Snapshot;
  const bytes = noise(seed, 40);
  const row = (await db.snapshots.get(id)) as Snapshot;
  const picture = { ...row, size: bytes.length, sha256: await sha256Hex(bytes), thumbnail: small(seed + 50) };
  await putRedacted(db, id, sha256, { ...picture, blob: new Blob([bytes], { type: 'image/png' }) }, areas);
  return picture.sha256;
}

const take = async (file: Blob, into: Database) => applyImport(into, await check(file));
const takeAll = async (files: Blob[], into: Database) => {
  for (const file of files) await take(file, into);
};

async function leftIn(db: Database): Promise<string[]> {
  const scanners = [secret.picture, secret.thumbnail].map((bytes) =>
    newWindowScanner(bytes, [noise(9, 40), small(59)]),
  );
  const found: string[] = [];
  for (const table of db.tables) {
    const chunks = (await Promise.all((await table.toArray()).map(bytesIn))).flat();
    if (chunks.some((bytes) => scanners.some(({ find }) => find(bytes).length > 0))) found.push(table.name);
  }
  return found;
}
async function leftInFiles(files: Blob[]): Promise<number> {
  const scanner = newWindowScanner(secret.picture, [noise(9, 40)]);
  let hits = 0;
  for (const file of files) hits += scanner.find(new Uint8Array(await file.arrayBuffer())).length;
  return hits;
}

beforeEach(async () => {
  roomy();
  theirs = await storeLibrary();
  mine = emptyStore();
  id = (await theirs.snapshots.toCollection().first())?.id ?? '';
  secret = { picture: noise(1, 40), thumbnail: small(51) };
  await give(theirs, secret.picture, secret.thumbnail);
});
afterEach(() => vi.unstubAllGlobals());

test('an old bundle of a map, or of the whole library, does not bring it back', async () => {
  const old = [await mapBundle(theirs), ...(await libraryBundles(theirs))];
  await takeAll(old, mine);
  expect(await leftIn(mine)).toEqual(['snapshots', 'pixels']);
  await redact(mine);
  const before = await contentOf(mine);
  await takeAll(old, mine);
  expect(await leftIn(mine)).toEqual([]);
  expect(await contentOf(mine)).toEqual(before);
  expect(await leftInFiles([await mapBundle(mine), ...(await libraryBundles(mine))])).toBe(0);
});

test('an old bundle with newer words brings the words alone', async () => {
  await take(await mapBundle(theirs), mine);
  const redacted = await redact(mine);
  await patchRow(theirs, 'snapshots', id, { crop: { x: 0, y: 0, width: 0.5, height: 0.5 } });
  await take(await mapBundle(theirs), mine);
  expect(await mine.snapshots.get(id)).toMatchObject({ crop: { width: 0.5 }, sha256: redacted, conflicts: [] });
  expect(await leftIn(mine)).toEqual([]);
});

test('a redaction destroys it where the bundle is taken in, its copies included, and both sides end alike', async () => {
  await take(await mapBundle(theirs), mine);
  const [run] = await mine.walkthroughs.toArray();
  await duplicate(mine, 'walkthroughs', run?.id ?? '', 'Copy');
  await redact(theirs);
  await takeAll(await libraryBundles(theirs), mine);
  expect(await leftIn(mine)).toEqual([]);
  expect((await mine.snapshots.get(id))?.sha256).toBe((await theirs.snapshots.get(id))?.sha256);
  expect(await mine.pixels.get(id)).toBeDefined();
  await takeAll(await libraryBundles(mine), theirs);
  expect(await leftIn(theirs)).toEqual([]);
});

test.each(['first the note alone', 'first the old bundle'])('a store that lost all but the note: %s', async (order) => {
  const old = await mapBundle(theirs);
  await redact(theirs);
  const [note] = await theirs.redactions.toArray();
  if (!note) throw new Error('no note');
  const redacted = await mapBundle(theirs);
  if (order === 'first the note alone') await mine.redactions.add(note);
  await take(old, mine);
  if (order === 'first the note alone') {
    expect(await leftIn(mine)).toEqual([]);
    expect(await mine.snapshots.get(id)).toMatchObject({ thumbnail: new Uint8Array(), differenceHash: null });
    expect(await mine.pixels.get(id)).toBeUndefined();
  }
  await take(redacted, mine);
  expect(await leftIn(mine)).toEqual([]);
  expect(await mine.pixels.get(id)).toBeDefined();
  for (const table of TABLE_NAMES)
    expect(await mine.table(table).toArray()).toEqual(await theirs.table(table).toArray());
});

test('a forged old row that keeps the thumbnail among its conflicts does not bring it in', async () => {
  mine = theirs;
  await redact(mine);
  const old = emptyStore();
  const forged = await check(await mapBundle(await storeLibrary()));
  const row = forged.rows.snapshots.find((one) => one.id === id);
  if (!row) throw new Error('no row');
  const stamp = '1794492000000-0000-AAAAAAAA';
  const conflicts = [{ field: 'thumbnail', stamp, value: [...secret.thumbnail] }];
  Object.assign(row, { sha256: await sha256Hex(secret.picture), thumbnail: secret.thumbnail, conflicts });
  await old.redactions.bulkAdd(await mine.redactions.toArray());
  await applyImport(old, forged);
  expect(await leftIn(old)).toEqual([]);
  await applyImport(mine, forged);
  expect(await leftIn(mine)).toEqual([]);
});

test('two people who redacted different areas unseen by each other have none of the two pictures left', async () => {
  await take(await mapBundle(theirs), mine);
  await redact(mine, 9, AREAS);
  await redact(theirs, 8, OTHERS);
  const [fromMe, fromThem] = [await mapBundle(mine), await mapBundle(theirs)];
  await take(fromThem, mine);
  await take(fromMe, theirs);
  for (const db of [mine, theirs]) {
    expect(await leftIn(db)).toEqual([]);
    expect(await db.pixels.get(id)).toBeUndefined();
    expect((await db.snapshots.get(id))?.thumbnail).toHaveLength(0);
    expect(await db.redactions.count()).toBe(2);
  }
  expect(await contentOf(mine)).toEqual(await contentOf(theirs));
  await take(fromMe, mine);
  await take(fromThem, mine);
  expect(await mine.pixels.get(id)).toBeUndefined();
});

test('two people who redacted the same areas have the same picture', async () => {
  await take(await mapBundle(theirs), mine);
  await redact(mine);
  await redact(theirs);
  await take(await mapBundle(theirs), mine);
  expect(await mine.pixels.get(id)).toBeDefined();
  expect(await leftIn(mine)).toEqual([]);
});
