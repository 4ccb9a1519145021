// Inspect store: compares the database with its witness, at each start and before anything is shown or written.

import { parseTally } from '@/lib/db/book';
import { type Database, refuseNewerDatabase } from '@/lib/db/database';
import { withDeadline } from '@/lib/db/deadline';
import { storeError } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import type { TableName } from '@/lib/domain/tables';
import type { Tally } from '@/lib/domain/tally';
import { findStore } from './store-place';
import { isAltered, noteWitness, readWitness, type Witness } from './witness';

/**
 * `emptied`: nothing is left. `behind`: the last writes are gone. `unreadable`: the browser cannot open it. `altered`:
 * rows read differently from what was written, as the last check of all rows found.
 */
export type Damage = 'emptied' | 'behind' | 'unreadable' | 'altered';

export type StoreState =
  | { is: 'whole' }
  | { is: Damage; witness: Witness /** What is left; `null` where nothing can be told. */; found: Tally | null };

/**
 * Whether the database is what it was after its last write. One that is ahead of its witness was stopped between the two,
 * and the witness follows. Throws AppError `store-newer`, and `store-timeout` where the store does not answer.
 */
export async function inspectStore(db: Database): Promise<StoreState> {
  // The witness before the database: a write that comes between the two puts the database ahead, never behind.
  const [, witness, altered] = await Promise.all([findStore(db), readWitness(), isAltered()]);
  let found: Tally | null;
  try {
    await refuseNewerDatabase(db);
    found = parseTally(await withDeadline(Promise.resolve(db.meta.get('tally'))));
  } catch (thrown) {
    const error = storeError(thrown);
    const refused = error instanceof AppError && error.code !== 'store-write-failed';
    if (refused || !witness) throw error;
    return { is: 'unreadable', witness, found: null };
  }
  if (!witness) return { is: 'whole' };
  const { tally } = witness;
  if (found?.database !== tally.database) return { is: 'emptied', witness, found };
  if (found.sequence < tally.sequence) return { is: 'behind', witness, found };
  if (found.sequence > tally.sequence) await noteWitness(found, db.platform.now());
  if (altered) return { is: 'altered', witness, found };
  return { is: 'whole' };
}

/** Rows of `table` that the witness knew of and the database no longer has. */
export function missingRows({ witness, found }: Exclude<StoreState, { is: 'whole' }>, table: TableName): number {
  const count = (tally: Tally | null) => tally?.tables[table]?.[0] ?? 0;
  return Math.max(0, count(witness.tally) - count(found));
}
