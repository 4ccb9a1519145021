// Library: a store with whole pictures, bundles made from it, and the checks of the worker without a worker.
import { deflateSync } from 'node:zlib';
import { vi } from 'vitest';
import { sha256Hex } from '@/lib/bundle/sha256';
import { type Database, newDatabase } from '@/lib/db/database';
import { patchRow } from '@/lib/db/write';
import { TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { bundle } from '@/lib/export/bundle/bundle';
import { writeLibraryBundle } from '@/lib/export/bundle/library-bundle';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import { readBundle } from '@/lib/import/read-bundle';
import { crc32 } from '@/lib/import/zip-entry';
import { PIXEL } from '../../support/one-row';
import { NOW, quietRun, storedSource, storeMap } from '../export/stored-map';

export const MADE = { at: NOW, appVersion: '0.1.0' };

/** A PNG of one colour, `shade` 0..255, or of what `shade` gives for each pixel. */
export function pngOf(width: number, height: number, shade: number | (() => number)): Uint8Array<ArrayBuffer> {
  const pixel = () => (typeof shade === 'number' ? shade : shade());
  const line = () => Buffer.from([0, ...Array.from({ length: width }, pixel)]);
  const lines = Buffer.concat(Array.from({ length: height }, line));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]));
}

export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

let shade = 0;

/** A map of one walkthrough with a real picture for each snapshot, every field stamped by one device. */
export async function storeLibrary(touchpoints = 4): Promise<Database> {
  const db = await storeMap({ touchpoints });
  await stampAll(db);
  return db;
}

/** Gives every snapshot a real picture, and every field the stamp of this device. */
export async function stampAll(db: Database): Promise<void> {
  for (const { id } of await db.snapshots.toArray()) await givePicture(db, id);
  for (const table of TABLE_NAMES) {
    for (const { id: _, createdAt: __, ...row } of await db.table(table).toArray()) {
      const { deletedAt: ___, author: ____, stamps: _____, seen: ______, conflicts: _______, ...fields } = row;
      await patchRow(db, table, _, fields);
    }
  }
}

export async function givePicture(db: Database, id: string): Promise<string> {
  shade = (shade + 1) % 256;
  const bytes = pngOf(8, 4 + Math.floor(shade / 200), shade);
  const sha256 = await sha256Hex(bytes);
  const facts = {
    type: 'image/png' as const,
    width: 8,
    height: 4 + Math.floor(shade / 200),
    size: bytes.length,
    sha256,
  };
  await patchRow(db, 'snapshots', id, { ...facts, thumbnail: PIXEL });
  await db.pixels.put({ id, blob: new Blob([bytes], { type: 'image/png' }) });
  return sha256;
}

export function emptyStore(): Database {
  let ids = 0;
  const newId = () =>
    `01K${String(ids++).padStart(15, '0')}${crypto
      .randomUUID()
      .slice(0, 8)
      .toUpperCase()
      .replace(/[ILOU]/g, 'X')}`;
  return newDatabase(`import-${crypto.randomUUID()}`, { now: () => NOW, newId });
}

export async function mapBundle(db: Database): Promise<Blob> {
  const [file] = await bundle.run(
    await storedSource(db),
    { baseName: 'journey', scale: 1, theme: 'light' },
    quietRun(),
  );
  if (!file) throw new Error('no file');
  return file.blob;
}

export async function libraryBundles(db: Database, limits?: { bytes: number; entries: number }): Promise<Blob[]> {
  const files: Blob[] = [];
  for await (const { blob } of writeLibraryBundle(db, MADE, quietRun(), limits)) files.push(blob);
  return files;
}

/** As the worker does it, but that Node decodes no pictures. */
export function check(file: Blob, passphrase: string | null = null): Promise<CheckedBundle> {
  return readBundle(file, { passphrase, decode: async () => {}, onProgress: () => {} });
}

/** The code that `file` is refused with. */
export async function refusal(file: Blob): Promise<string> {
  try {
    await check(file);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'taken';
}

export function roomy(): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1e12, usage: 0 }) } });
}

/** Every row, and the hash of every picture. */
export async function contentOf(db: Database): Promise<Record<string, unknown>> {
  const tables = await Promise.all(
    TABLE_NAMES.map(async (table: TableName) => [table, await db.table(table).toArray()] as const),
  );
  const pixels: [string, string][] = [];
  for (const { id, blob } of await db.pixels.toArray()) {
    pixels.push([id, await sha256Hex(new Uint8Array(await blob.arrayBuffer()))]);
  }
  return { ...Object.fromEntries(tables), pixels };
}
