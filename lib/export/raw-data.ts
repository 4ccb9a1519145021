// Raw data: everything in the store as it lies there, whatever version wrote it and however damaged: the last way out.
import { makeZip } from 'client-zip';
import { Dexie, type IndexableType, type Table } from 'dexie';
import { type Database, factoryOf } from '@/lib/db/database';
import { AppError } from '@/lib/domain/app-error';

export const RAW_DATA_NAME = 'walkmap-raw-data.zip';

/** Names what could not be read, one a line; it is not there where everything could. */
const LEFT_OUT = 'could-not-be-read.txt';

/** Tables of Walkmap itself: where nothing else is left there is nothing to save. */
const OWN = ['meta', 'journal', 'summaries', 'searchTexts'];

/**
 * `<table>.ndjson` for each table, one row a line, bytes as base64, and `pictures/<id>` for the pixels. Reads by
 * whatever tables there are, so that a store of another version can be taken out as well. Rejects with `raw-empty` where
 * nothing that a person made can be read: no archive pretends to hold it.
 */
export async function exportRawData(db: Database): Promise<Blob> {
  const store = new Dexie(db.name, { indexedDB: factoryOf(db), IDBKeyRange });
  try {
    await store.open();
  } catch (cause) {
    throw new AppError('raw-empty', { cause });
  }
  const found = { rows: 0, leftOut: [] as string[] };
  try {
    const zip = await new Response(makeZip(files(store, found))).blob();
    if (found.rows === 0) throw new AppError('raw-empty');
    return zip;
  } finally {
    store.close();
  }
}

async function* files(store: Dexie, found: { rows: number; leftOut: string[] }) {
  const readable = async <T>(what: string, read: () => PromiseLike<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch {
      found.leftOut.push(what);
      return undefined;
    }
  };
  for (const { name } of store.tables) {
    const table: Table<Record<string, unknown>, IndexableType> = store.table(name);
    const lines: string[] = [];
    for (const key of (await readable(name, () => table.toCollection().primaryKeys())) ?? []) {
      const row = await readable(`${name}/${String(key)}`, () => table.get(key));
      if (!row) continue;
      lines.push(`${JSON.stringify(row, plain)}\n`);
      const { blob } = row;
      if (!(blob instanceof Blob)) continue;
      // The bytes themselves: a file that is gone shows only when it is read.
      const picture = `pictures/${String(key)}`;
      const input = await readable(picture, () => blob.arrayBuffer());
      if (input) yield { name: picture, input };
    }
    if (!OWN.includes(name)) found.rows += lines.length;
    yield { name: `${name}.ndjson`, input: lines.join('') };
  }
  if (found.leftOut.length > 0) yield { name: LEFT_OUT, input: `${found.leftOut.join('\n')}\n` };
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof Blob) return { size: value.size, type: value.type };
  return value instanceof Uint8Array
    ? { base64: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
    : value;
}
