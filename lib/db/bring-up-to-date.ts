// Bring up to date: rows that an older Walkmap wrote, migrated when a page opens the store; all of them or none.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import { MIGRATIONS, migrateRow, newestVersion, type OldRow } from '@/lib/domain/migrate';
import { rowSchemas, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import type { Database } from './database';
import { checkWritable } from './watch';

/** A row that does not parse: kept as it was, out of sight of everything that trusts its rows. */
export interface QuarantineRow {
  /** `<table>/<id>`. */
  id: string;
  table: TableName;
  row: OldRow;
  /** Epoch ms. */
  at: number;
}

/**
 * Whether rows were migrated, so that what counts them has to count anew. Rejects with AppError `store-newer` for rows of a newer version, and with `migration-failed`, having changed nothing,
 * when a step fails, or what a watcher refuses writes with. A store without a version is one that the first version wrote, or an empty one.
 */
export async function bringUpToDate(db: Database, steps = MIGRATIONS): Promise<boolean> {
  const newest = newestVersion(steps);
  const from = await storedVersion(db);
  if (from > newest) throw new AppError('store-newer', { detail: 'data' });
  if (from === newest) return false;
  checkWritable(db);
  try {
    return await db.transaction('rw', [...TABLE_NAMES, 'quarantine', 'meta', 'summaries', 'searchTexts'], async () => {
      // Another page may have been first.
      const now = await storedVersion(db);
      if (now >= newest) return false;
      for (const table of now > 0 ? TABLE_NAMES : []) await migrateTable(db, table, now, steps);
      await Promise.all([db.summaries.clear(), db.searchTexts.clear()]);
      await db.meta.put({ key: 'dataVersion', value: String(newest) });
      return now > 0;
    });
  } catch (cause) {
    throw new AppError('migration-failed', { cause });
  }
}

/** 0 for an empty store that has none yet. */
async function storedVersion(db: Database): Promise<number> {
  const stored = await db.meta.get('dataVersion');
  if (stored) return Number(stored.value);
  return (await db.meta.count()) === 0 ? 0 : 1;
}

async function migrateTable(db: Database, table: TableName, from: number, steps: typeof MIGRATIONS): Promise<void> {
  const rows = db.table<OldRow, Id>(table);
  for (const key of await rows.toCollection().primaryKeys()) {
    const old = await rows.get(key);
    if (!old) continue;
    const row = migrateRow(table, old, from, steps);
    if (rowSchemas[table].safeParse(row).success) {
      if (row !== old) await rows.put(row);
      continue;
    }
    await db.quarantine.put({ id: `${table}/${key}`, table, row: old, at: db.platform.now() });
    await rows.delete(key);
  }
}

/** How many rows wait in quarantine. */
export async function countQuarantined(db: Database): Promise<number> {
  return db.quarantine.count();
}
