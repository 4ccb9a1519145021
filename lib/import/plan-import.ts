// Plan import: the dry run: what taking a checked bundle in would change, without changing it.
import type { Database } from '@/lib/db/database';
import { findBroken } from './broken-pixels';
import type { CheckedBundle, LongWork } from './checked-bundle';
import { type ImportPlan, mergeBundle } from './merge-bundle';

/** Reads only. Rejects with an AppError where the store cannot be read, and with an AbortError. */
export async function planImport(db: Database, checked: CheckedBundle, run?: LongWork): Promise<ImportPlan> {
  return (await mergeBundle(db, checked, await findBroken(db, checked, run))).plan;
}
