// Packed row: a row as a backup has it: its small picture lies apart by hash, everything else stays as it is.
import type { Snapshot } from '@/lib/domain/snapshot';
import { type RowOf, rowSchemas, type TableName } from '@/lib/domain/tables';
import type { Line } from './row-file';
import { type Shelf, sha256Of } from './shelf';

/** Where the bytes of pictures and thumbnails lie on the shelf, by their SHA-256. */
export const BLOBS = 'blob';

/** The line of a row; bytes that it carries go to the shelf first, so that no line speaks of what is not there. */
export async function packRow(shelf: Shelf, table: TableName, id: string, row: object | null): Promise<Line> {
  if (row === null || !('thumbnail' in row)) return { table, id, row: row as Line['row'] };
  const bytes = new Uint8Array((row as Snapshot).thumbnail);
  const thumbnail = bytes.length === 0 ? '' : await keepBytes(shelf, new Blob([bytes]));
  return { table, id, row: { ...row, id, thumbnail } };
}

/** Puts bytes on the shelf unless they are there; returns their SHA-256. */
export async function keepBytes(shelf: Shelf, bytes: Blob, known?: string): Promise<string> {
  const hash = known ?? (await sha256Of(bytes));
  const there = await shelf.read(BLOBS, hash);
  if (there?.size !== bytes.size) await shelf.write(BLOBS, hash, bytes);
  return hash;
}

/** The bytes of `hash`; `undefined` where they are gone or are not what they were. */
export async function bytesOf(shelf: Shelf, hash: string): Promise<Blob | undefined> {
  const bytes = await shelf.read(BLOBS, hash);
  return bytes && (await sha256Of(bytes)) === hash ? bytes : undefined;
}

/** The row of a line; `null` where it does not parse or its thumbnail is gone for a row that had one. */
export async function unpackRow<Name extends TableName>(shelf: Shelf, line: Line): Promise<RowOf[Name] | null> {
  let row: unknown = line.row;
  if (line.row && typeof line.row.thumbnail === 'string') {
    const bytes = line.row.thumbnail === '' ? new Blob() : await bytesOf(shelf, line.row.thumbnail);
    row = { ...line.row, thumbnail: new Uint8Array((await bytes?.arrayBuffer()) ?? []) };
  }
  const parsed = rowSchemas[line.table].safeParse(row);
  return parsed.success ? (parsed.data as RowOf[Name]) : null;
}
