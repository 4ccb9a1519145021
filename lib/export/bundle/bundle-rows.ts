// Bundle rows: the tables as text, one row a line, thumbnails apart by their hash.
import type { Snapshot } from '@/lib/domain/snapshot';
import type { RowOf, TableName } from '@/lib/domain/tables';
import { newTombstone } from '@/lib/domain/tombstone';
import type { ExportSource } from '../contract';
import { sha256Hex } from '../sha256';

/** A snapshot as a line has it: `thumbnail` is the name of its blob, empty on a tombstone. */
export type PackedSnapshot = Omit<Snapshot, 'thumbnail'> & { thumbnail: string };

export interface PackedTable {
  count: number;
  text: string;
  /** Bytes that rows refer to by their SHA-256. */
  blobs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The rows of a table as lines of JSON, sorted by id so that equal rows give equal bytes. */
export async function packTable(source: ExportSource, table: TableName): Promise<PackedTable> {
  const rows = await bundleRows(source, table);
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

/** The rows that go into the bundle: deleted ones as tombstones, links only where both ends come along. */
async function bundleRows<Name extends TableName>(source: ExportSource, table: Name): Promise<RowOf[Name][]> {
  const rows = await source.rows(table);
  const ends = table === 'links' ? await linkEnds(source) : null;
  return rows
    .filter((row) => !ends || !('fromId' in row) || (ends.has(row.fromId) && ends.has(row.toId)))
    .map((row) => (row.deletedAt === null ? row : newTombstone(table, row)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function linkEnds(source: ExportSource): Promise<ReadonlySet<string>> {
  const [touchpoints, steps] = await Promise.all([source.rows('touchpoints'), source.rows('steps')]);
  return new Set([...touchpoints, ...steps].map((row) => row.id));
}
