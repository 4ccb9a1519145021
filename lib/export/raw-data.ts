// Raw data: everything in the store as it lies there, whatever version wrote it: the way out when it cannot be opened.
import { makeZip } from 'client-zip';
import { Dexie } from 'dexie';

export const RAW_DATA_NAME = 'walkmap-raw-data.zip';

/**
 * `<table>.ndjson` for each table, one row a line, bytes as base64, and `pictures/<id>` for the pixels. Reads by
 * whatever tables there are, so that a store of another version can be taken out as well.
 */
export async function exportRawData(name = 'walkmap'): Promise<Blob> {
  const db = await new Dexie(name).open();
  try {
    return await new Response(makeZip(files(db))).blob();
  } finally {
    db.close();
  }
}

async function* files(db: Dexie) {
  for (const { name } of db.tables) {
    const table = db.table(name);
    const lines: string[] = [];
    for (const key of await table.toCollection().primaryKeys()) {
      const row = (await table.get(key)) as Record<string, unknown>;
      if (row.blob instanceof Blob) yield { name: `pictures/${String(key)}`, input: row.blob };
      lines.push(`${JSON.stringify(row, plain)}\n`);
    }
    yield { name: `${name}.ndjson`, input: lines.join('') };
  }
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof Blob) return { size: value.size, type: value.type };
  return value instanceof Uint8Array
    ? { base64: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
    : value;
}
