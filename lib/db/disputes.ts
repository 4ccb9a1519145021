// Disputes: which rows have values that a person is still to decide about, so that nobody has to look through all rows.
import type { Id } from '@/lib/domain/id';
import type { TableName } from '@/lib/domain/tables';
import type { Database } from './database';

export interface RowRef {
  table: TableName;
  id: Id;
}

/** Rows that were ever disputed; those that were settled since tell so themselves. Not async: live queries read it. */
export function loadDisputed(db: Database): PromiseLike<RowRef[]> {
  return db.meta.get('disputed').then((stored) => (stored ? (JSON.parse(stored.value) as RowRef[]) : []));
}

/** For use inside the transaction that wrote the rows. */
export async function addDisputed(db: Database, refs: readonly RowRef[]): Promise<void> {
  if (refs.length === 0) return;
  const known = await loadDisputed(db);
  const fresh = refs.filter((ref) => !known.some((other) => other.table === ref.table && other.id === ref.id));
  await db.meta.put({ key: 'disputed', value: JSON.stringify([...known, ...fresh]) });
}
