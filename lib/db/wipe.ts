// Wipe: empties every table, so that the store is as it was on the day of the install.
import type { Database } from './database';
import { settle } from './write';

/** All of it in one transaction; open pages follow. Rejects with an AppError. */
export async function wipeDatabase(db: Database): Promise<void> {
  const clearAll = () => Promise.all(db.tables.map((table) => table.clear()));
  await settle(db, db.transaction('rw', db.tables, clearAll));
}
