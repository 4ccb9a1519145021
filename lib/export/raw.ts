// Raw: everything that can still be read of a damaged store, as it is and unchecked, in one archive.
import { makeZip } from 'client-zip';
import type { Database } from '@/lib/db/database';
import type { Id } from '@/lib/domain/id';
import { TABLE_NAMES } from '@/lib/domain/tables';

/** A zip of `rows/<table>.ndjson` and `pictures/<snapshot id>`; what cannot be read is left out. */
export async function writeRawExport(db: Database): Promise<Blob> {
  return new Response(makeZip(rawFiles(db))).blob();
}

async function* rawFiles(db: Database): AsyncGenerator<{ name: string; input: Blob }> {
  for (const table of TABLE_NAMES) {
    const rows = await readable(() => db.table<object>(table).toArray());
    if (rows?.length) yield { name: `rows/${table}.ndjson`, input: new Blob(rows.map((row) => `${toLine(row)}\n`)) };
  }
  for (const id of (await readable(() => db.pixels.toCollection().primaryKeys())) ?? []) {
    const picture = await readable(() => pictureOf(db, id));
    if (picture) yield { name: `pictures/${id}`, input: picture };
  }
}

/** The bytes themselves: a file that is gone shows only when it is read. */
async function pictureOf(db: Database, id: Id): Promise<Blob | undefined> {
  const bytes = await (await db.pixels.get(id))?.blob.arrayBuffer();
  return bytes && new Blob([bytes]);
}

async function readable<T>(read: () => PromiseLike<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}

function toLine(row: object): string {
  return JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? toBase64(value) : value));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
