// Go back: makes the library hold what a backup holds, as edits of today, so that devices which merge with it follow.
import type { Database } from '@/lib/db/database';
import { write } from '@/lib/db/write';
import type { Id } from '@/lib/domain/id';
import type { Row } from '@/lib/domain/row';
import { sameValue } from '@/lib/domain/same-value';
import type { Snapshot } from '@/lib/domain/snapshot';
import { TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { isTombstone } from '@/lib/domain/tombstone';
import type { Backup } from './backups';
import { RESTORE_DEADLINE, type Restored, readRows, restorePictures, wholePictures } from './restore';
import type { Shelf } from './shelf';

/** Fields that no edit changes. */
const FIXED = new Set(['id', 'createdAt', 'author', 'stamps', 'seen', 'conflicts']);

/**
 * Goes back to a backup: rows get its values, and what is not in it goes to the trash. What was deleted for good or
 * redacted since stays so. Rows go in one transaction. Throws `backup-damaged`, and what `write` throws.
 */
export async function goBack(db: Database, shelf: Shelf, backup: Backup): Promise<Restored> {
  const rows = await readRows(shelf, backup, false);
  const pictured: Snapshot[] = [];
  for (const row of await wholePictures(db, rows)) {
    const own = (await db.snapshots.get(row.id)) ?? (await db.attachments.get(row.id));
    if (!own || !isTombstone(own)) pictured.push(row);
  }
  const pictures = await restorePictures(db, shelf, pictured);
  const whole = new Set(pictured.map(({ id }) => id));
  const put = await write(
    db,
    TABLE_NAMES,
    async (pen) => {
      let count = 0;
      // The backup of before may have nothing but the destroyed picture.
      const redacted = new Set((await db.redactions.toArray()).map((row) => row.snapshotId));
      for (const table of TABLE_NAMES) {
        if (table === 'redactions') continue;
        const own = new Map((await db.table<Row, Id>(table).toArray()).map((row) => [row.id, row]));
        for (const row of rows.get(table) ?? []) {
          const now = own.get(row.id);
          own.delete(row.id);
          if ((now && isTombstone(now)) || ('sha256' in row && !whole.has(row.id))) continue;
          const patch = now && differences(now, row);
          if (!patch) await pen.put<TableName>(table, row);
          else if (Object.keys(patch).length > 0) await pen.evenFinal.patch(table, row.id, patch);
          else continue;
          count += 1;
        }
        for (const row of own.values()) {
          if (row.deletedAt !== null || redacted.has(row.id)) continue;
          await pen.evenFinal.patch(table, row.id, { deletedAt: pen.now });
          count += 1;
        }
      }
      return count;
    },
    RESTORE_DEADLINE,
  );
  return { ...pictures, rows: put };
}

/** The fields of `then` that read otherwise now. */
function differences(now: Row, then: Row): Record<string, unknown> {
  const current: Record<string, unknown> = { ...now };
  return Object.fromEntries(
    Object.entries(then).filter(([field, value]) => !FIXED.has(field) && !sameValue(current[field], value)),
  );
}
