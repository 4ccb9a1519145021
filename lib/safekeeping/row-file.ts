// Row file: rows of a backup as lines of text under a head that carries their checksum; bytes of rows lie apart by hash.
import * as z from 'zod/mini';
import { Id } from '@/lib/domain/id';
import { Instant } from '@/lib/domain/row';
import { Sha256 } from '@/lib/domain/snapshot';
import { rowSchemas, type TableName } from '@/lib/domain/tables';
import { sha256Of } from './shelf';

/** Why a backup was made; the last two stay until the next of their kind. */
export const BackupReason = z.enum(['regular', 'finished', 'asked', 'before-restore', 'before-import']);
export type BackupReason = z.infer<typeof BackupReason>;

const Head = z.strictObject({
  format: z.literal('walkmap-rows'),
  dataVersion: z.int().check(z.positive()),
  database: Id,
  /** The write after which the database held these rows. */
  sequence: z.int().check(z.nonnegative()),
  at: Instant,
  reason: z.nullable(BackupReason),
  /** The walkthrough that was open in the panel. */
  recording: z.nullable(Id),
  /** Live touchpoints and pictures, for the list of backups. */
  touchpoints: z.int().check(z.nonnegative()),
  pictures: z.int().check(z.nonnegative()),
  /** SHA-256 of all that follows the first line. */
  sha256: Sha256,
});
export type Head = z.infer<typeof Head>;

/** A row, or that it was taken out for good. */
export const Line = z.strictObject({
  table: z.enum(Object.keys(rowSchemas) as [TableName, ...TableName[]]),
  id: Id,
  row: z.nullable(z.looseObject({ id: Id })),
});
export type Line = z.infer<typeof Line>;

export interface RowFile {
  head: Head;
  lines: Line[];
}

const HEAD_BYTES = 2_048;

export async function writeRowFile(head: Omit<Head, 'format' | 'sha256'>, lines: readonly Line[]): Promise<Blob> {
  const body = new Blob(lines.map((line) => `${JSON.stringify(line)}\n`));
  const full: Head = { format: 'walkmap-rows', ...head, sha256: await sha256Of(body) };
  return new Blob([`${JSON.stringify(full)}\n`, body]);
}

/** The head alone; `null` where the file is none of ours. What follows it is not checked. */
export async function readHead(file: Blob): Promise<Head | null> {
  const [line = ''] = (await file.slice(0, HEAD_BYTES).text()).split('\n', 1);
  try {
    return Head.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** The whole file; `null` where a single bit of it is wrong. */
export async function readRowFile(file: Blob): Promise<RowFile | null> {
  const head = await readHead(file);
  if (!head) return null;
  const start = new TextEncoder().encode(`${JSON.stringify(head)}\n`).length;
  const body = file.slice(start);
  if ((await sha256Of(body)) !== head.sha256) return null;
  const text = await body.text();
  return { head, lines: text.split('\n').flatMap((line) => (line ? [Line.parse(JSON.parse(line))] : [])) };
}
