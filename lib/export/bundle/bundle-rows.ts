// Bundle rows: the tables as text, one row a line, thumbnails apart by their hash.
import { sha256Hex } from '@/lib/bundle/sha256';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { TableName } from '@/lib/domain/tables';
import type { BundleSource } from './bundle-source';

/** A snapshot as a line has it: `thumbnail` is the name of its blob, empty on a tombstone. */
export type PackedSnapshot = Omit<Snapshot, 'thumbnail'> & { thumbnail: string };

export interface PackedTable {
  count: number;
  text: string;
  /** Bytes that rows refer to by their SHA-256. */
  blobs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The rows of a table as lines of JSON, sorted by id so that equal rows give equal bytes. */
export async function packTable(source: BundleSource, table: TableName): Promise<PackedTable> {
  const rows = (await source.rows(table)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const blobs = new Map<string, Uint8Array<ArrayBuffer>>();
  const lines: string[] = [];
  for (const row of rows) {
    if ('thumbnail' in row) {
      const bytes = new Uint8Array(row.thumbnail);
      const thumbnail = bytes.length === 0 ? '' : await sha256Hex(bytes);
      if (thumbnail) blobs.set(thumbnail, bytes);
      lines.push(JSON.stringify({ ...row, thumbnail } satisfies PackedSnapshot));
    } else lines.push(JSON.stringify(row));
  }
  return { count: rows.length, text: lines.map((line) => `${line}\n`).join(''), blobs };
}
