// Apply import: takes a checked bundle into the store, all of it or nothing.
import type { Database } from '@/lib/db/database';
import { addDisputed } from '@/lib/db/disputes';
import { checkSpaceOnce } from '@/lib/db/space';
import { type Pen, write } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import { TABLE_NAMES } from '@/lib/domain/tables';
import { findBroken } from './broken-pixels';
import type { CheckedBundle } from './checked-bundle';
import { type ImportPlan, type MergedBundle, mergeBundle } from './merge-bundle';

export type ImportResult = ImportPlan;

/** Milliseconds that taking in a bundle of 500 MB may last on a slow disk. */
const DEADLINE = 5 * 60_000;

/**
 * Merges rows and pictures in one transaction, and tells what that changed. Rejects with an AppError: `storage-low`,
 * `bundle-damaged` for ids that mean something else here, and what a write throws.
 */
export async function applyImport(db: Database, checked: CheckedBundle): Promise<ImportResult> {
  const broken = await findBroken(db, checked);
  await checkSpaceOnce([...checked.blobs.values()].reduce((sum, { size }) => sum + size, 0));
  const work = async (pen: Pen) => {
    await refuseTakenIds(db, checked);
    const merged = await mergeBundle(db, checked, broken);
    for (const table of TABLE_NAMES) await pen.putAll(table, merged.rows[table], merged.before);
    await putPixels(db, merged);
    await addDisputed(db, merged.plan.conflicts);
    return merged.plan;
  };
  return write(db, [...TABLE_NAMES, 'pixels'], work, DEADLINE);
}

async function putPixels(db: Database, { pixels, goners }: MergedBundle): Promise<void> {
  await db.pixels.bulkDelete(goners);
  await db.pixels.bulkPut(pixels);
}

/** Pixels know their row by its id alone: the id of a snapshot must not be that of an attachment here, nor the reverse. */
async function refuseTakenIds(db: Database, { rows }: CheckedBundle): Promise<void> {
  const taken = [
    ...(await db.attachments.bulkGet(rows.snapshots.map(({ id }) => id))),
    ...(await db.snapshots.bulkGet(rows.attachments.map(({ id }) => id))),
  ];
  if (taken.some(Boolean)) throw new AppError('bundle-damaged', { detail: 'taken ids' });
}
