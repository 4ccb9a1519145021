// Journal: the steps of a capture, written before they are taken, so that the next start can clean up after a stop.
import type { Id } from '@/lib/domain/id';
import type { Database } from './database';
import { checkWritable } from './watch';
import { settle } from './write';

/** `committed` lives in the transaction that saves the touchpoint; a row that got there only needs its page restored. */
export type JournalStep = 'intended' | 'masked' | 'captured' | 'committed';

export interface JournalRow {
  id: Id;
  step: JournalStep;
  tabId: number;
  at: number;
}

/** Notes that capture `id` of `tabId` is about to begin. Rejects where nothing may be written. */
export async function openJournal(db: Database, id: Id, tabId: number): Promise<void> {
  checkWritable(db);
  await settle(db, db.journal.add({ id, tabId, step: 'intended', at: db.platform.now() }));
}

export async function stepJournal(db: Database, id: Id, step: JournalStep): Promise<void> {
  await settle(db, db.journal.update(id, { step }));
}

/** Ends a capture, saved or given up: nothing of it is left to clean. */
export async function closeJournal(db: Database, id: Id): Promise<void> {
  await settle(db, db.journal.delete(id));
}

/** Captures that a stop of the worker or the browser left open. */
export async function openCaptures(db: Database): Promise<JournalRow[]> {
  return settle(db, db.journal.toArray());
}
