// Restore: puts rows and pictures of a backup back; a row that the database still has and that is newer stays.
import { Dexie } from 'dexie';
import type { Database } from '@/lib/db/database';
import { write } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import { forgetDestroyed } from '@/lib/domain/merge';
import type { Row } from '@/lib/domain/row';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type RowOf, rowSchemas, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { isTombstone } from '@/lib/domain/tombstone';
import { adoptStore } from './adopt-store';
import { type Backup, readBackup } from './backups';
import { bytesOf, unpackRow } from './packed-row';
import { type Shelf, sha256Of } from './shelf';
import { moveStore } from './store-place';

/** Milliseconds that putting back a whole library may take. */
export const RESTORE_DEADLINE = 120_000;

/** Pictures a transaction. */
const AT_ONCE = 20;

export type BackupRows = Map<TableName, RowOf[TableName][]>;

export interface Restored {
  rows: number;
  pictures: number;
  /** Pictures that the backup no longer has either. */
  missing: number;
}

/**
 * Puts a backup back; with `latest` also what was written after it. Rows go in one transaction: all or none. Throws
 * `backup-damaged` where the backup itself is, and what `write` throws.
 */
export async function restoreBackup(db: Database, shelf: Shelf, backup: Backup, latest: boolean): Promise<Restored> {
  const rows = await readRows(shelf, backup, latest);
  const destroyed = await destroyedHashes(db, rows.get('redactions') as RowOf['redactions'][]);
  const outcome = await restorePictures(db, shelf, await wholePictures(db, rows));
  const put = await write(
    db,
    TABLE_NAMES,
    async (pen) => {
      let count = 0;
      for (const [table, theirs] of rows) {
        const own = await db.table<Row, Id>(table).bulkGet(theirs.map((row) => row.id));
        for (const [index, row] of theirs.entries()) {
          if (isNewer(table, own[index], row)) continue;
          await pen.put<TableName>(table, 'thumbnail' in row ? forgetDestroyed(row, destroyed) : row);
          count += 1;
        }
      }
      const runs = (rows.get('walkthroughs') ?? []) as RowOf['walkthroughs'][];
      // What was being recorded may have begun after the base.
      const open = runs.find((run) => run.recording === 'recording' && run.deletedAt === null)?.id ?? backup.recording;
      if (open && !(await db.meta.get('recording'))) await db.meta.put({ key: 'recording', value: open });
      return count;
    },
    RESTORE_DEADLINE,
  );
  await adoptStore(db);
  return { ...outcome, rows: put };
}

/** The rows of a backup by table, each of which parses. Throws `backup-damaged`. */
export async function readRows(shelf: Shelf, backup: Backup, latest: boolean): Promise<BackupRows> {
  const lines = await readBackup(shelf, backup, latest);
  if (!lines) throw new AppError('backup-damaged');
  const rows: BackupRows = new Map(TABLE_NAMES.map((table) => [table, []]));
  for (const line of lines) {
    const row = await unpackRow(shelf, line);
    if (row) rows.get(line.table)?.push(row);
  }
  return rows;
}

/** Rows whose picture may come back: neither they nor their picture was destroyed, here or in the backup. */
export async function wholePictures(db: Database, rows: BackupRows): Promise<Snapshot[]> {
  const destroyed = await destroyedHashes(db, rows.get('redactions') as RowOf['redactions'][]);
  const pictured = [...(rows.get('snapshots') ?? []), ...(rows.get('attachments') ?? [])] as Snapshot[];
  return pictured.filter((row) => !isTombstone(row) && !destroyed.has(row.sha256));
}

async function destroyedHashes(db: Database, redactions: readonly RowOf['redactions'][]): Promise<Set<string>> {
  const own = await db.redactions.toArray();
  return new Set([...own, ...redactions].map((row) => row.destroyedSha256));
}

/** Whether the database's own row is later than the backup's. Of equal ones the backup's is taken: it has a checksum. */
function isNewer(table: TableName, own: Row | undefined, row: Row): boolean {
  if (!own || !rowSchemas[table].safeParse(own).success) return false;
  const last = (of: Row) => Object.values(of.stamps).sort().at(-1) ?? '';
  return last(own) > last(row);
}

/** Puts back the pictures of these rows that the database lost or that are not what they were. */
export async function restorePictures(
  db: Database,
  shelf: Shelf,
  owners: readonly Pick<Snapshot, 'id' | 'sha256'>[],
): Promise<Omit<Restored, 'rows'>> {
  let [pictures, missing] = [0, 0];
  let some: { id: Id; blob: Blob }[] = [];
  const flush = async () => {
    const batch = some;
    some = [];
    if (batch.length > 0) await write(db, ['pixels'], () => db.pixels.bulkPut(batch));
    pictures += batch.length;
  };
  for (const { id, sha256 } of owners) {
    if (await isPictureWhole(db, id, sha256)) continue;
    const bytes = await bytesOf(shelf, sha256);
    if (bytes) some.push({ id, blob: new Blob([await bytes.arrayBuffer()], { type: 'image/jpeg' }) });
    else missing += 1;
    if (some.length >= AT_ONCE) await flush();
  }
  await flush();
  return { pictures, missing };
}

/** Whether the stored bytes of a picture are there and are what their row says. */
export async function isPictureWhole(db: Database, id: Id, sha256: string): Promise<boolean> {
  try {
    const blob = (await db.pixels.get(id))?.blob;
    return blob !== undefined && (await sha256Of(blob)) === sha256;
  } catch {
    return false;
  }
}

/** Takes away a database that the browser cannot open any more, or leaves it where it is, and makes room for a new one. */
export async function replaceUnreadable(db: Database): Promise<void> {
  db.close({ disableAutoOpen: false });
  try {
    await Dexie.delete(db.name);
  } catch (error) {
    if (!(await moveStore(db))) throw error;
  }
}
