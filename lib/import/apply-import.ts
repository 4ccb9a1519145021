// Apply import: takes a checked bundle into the store, all of it or nothing.
import type { Database } from '@/lib/db/database';
import { addDisputed } from '@/lib/db/disputes';
import { checkSpaceOnce } from '@/lib/db/space';
import { type Pen, write } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import { sameValue } from '@/lib/domain/same-value';
import { type RowOf, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { findBroken } from './broken-pixels';
import type { CheckedBundle, LongWork } from './checked-bundle';
import { type ImportPlan, type MergedBundle, mergeBundle } from './merge-bundle';

export type ImportResult = ImportPlan;

export interface ApplyRun extends LongWork {
  /** What the person said yes to. */
  plan: ImportPlan;
}

/** Milliseconds that taking in a bundle of 500 MB may last on a slow disk. */
const DEADLINE = 5 * 60_000;

/** Rows and pictures that are put at once, between two looks at whether to go on. */
const [ROWS, PICTURES] = [1_000, 40];

/**
 * Merges rows and pictures in one transaction, and tells what that changed. Rejects with an AppError: `storage-low`,
 * `bundle-damaged` for ids that mean something else here, `import-outdated` where it would change something else than `plan`
 * says, `import-stopped`, and what a write throws. Nothing is changed then.
 */
export async function applyImport(db: Database, checked: CheckedBundle, run?: ApplyRun): Promise<ImportResult> {
  const looking = run && { signal: run.signal, onProgress: (share: number) => run.onProgress(share / 4) };
  const broken = await findBroken(db, checked, looking);
  await checkSpaceOnce([...checked.blobs.values()].reduce((sum, { size }) => sum + size, 0));
  const work = async (pen: Pen) => {
    await refuseTakenIds(db, checked);
    const merged = await mergeBundle(db, checked, broken);
    if (run && !sameValue(merged.plan, run.plan)) throw new AppError('import-outdated');
    await putAll(db, pen, merged, newStride(merged, run));
    await addDisputed(db, merged.plan.conflicts);
    return merged.plan;
  };
  return write(db, [...TABLE_NAMES, 'pixels'], work, DEADLINE);
}

type Stride = (count: number) => void;

/** Called before so many rows or pictures are put. */
function newStride({ rows, pixels }: MergedBundle, run: ApplyRun | undefined): Stride {
  const all = TABLE_NAMES.reduce((sum, table) => sum + rows[table].length, pixels.length);
  let done = 0;
  return (count) => {
    // An AbortError would look as if the store had failed.
    if (run?.signal.aborted) throw new AppError('import-stopped');
    run?.onProgress(0.25 + (0.75 * done) / all);
    done += count;
  };
}

async function putAll(db: Database, pen: Pen, { rows, before, pixels, goners }: MergedBundle, stride: Stride) {
  const putTable = async <Name extends TableName>(table: Name) => {
    for (const some of slices<RowOf[Name]>(rows[table], ROWS)) {
      stride(some.length);
      await pen.putAll(table, some, before);
    }
  };
  for (const table of TABLE_NAMES) await putTable(table);
  await db.pixels.bulkDelete(goners);
  for (const some of slices(pixels, PICTURES)) {
    stride(some.length);
    await db.pixels.bulkPut(some);
  }
}

function* slices<T>(all: readonly T[], length: number): Generator<T[], void, void> {
  for (let from = 0; from < all.length; from += length) yield all.slice(from, from + length);
}

/** Pixels know their row by its id alone: the id of a snapshot must not be that of an attachment here, nor the reverse. */
async function refuseTakenIds(db: Database, { rows }: CheckedBundle): Promise<void> {
  const taken = [
    ...(await db.attachments.bulkGet(rows.snapshots.map(({ id }) => id))),
    ...(await db.snapshots.bulkGet(rows.attachments.map(({ id }) => id))),
  ];
  if (taken.some(Boolean)) throw new AppError('bundle-damaged', { detail: 'taken ids' });
}
