// Watch: who hears of each write once it is durable, or of its failure, and who may forbid the next one.
import type { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { TableName } from '@/lib/domain/tables';
import type { Tally } from '@/lib/domain/tally';

/** A row that was written, or `null` where it was taken out for good. */
export interface Change {
  table: TableName;
  id: Id;
  row: object | null;
}

export interface Commit {
  tally: Tally;
  changes: readonly Change[];
}

export interface Watcher {
  /** Called after the transaction is durable, in order; nobody waits for it. */
  committed?(commit: Commit): void;
  /** Called with why the store did not take a write. */
  failed?(error: AppError): void;
  /** Why nothing may be written now; `null` where it may. */
  refuses?(): AppError | null;
}

/** Throws what a watcher refuses writes with, where one does. */
export function checkWritable({ watchers }: { watchers: ReadonlySet<Watcher> }): void {
  for (const watcher of watchers) {
    const refusal = watcher.refuses?.();
    if (refusal) throw refusal;
  }
}
