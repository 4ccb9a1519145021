// Write: the one door through which rows are added and patched, each in one strict transaction with its stamps.
import { Dexie, type Table } from 'dexie';
import { AppError } from '@/lib/domain/app-error';
import { type Change, changeOfAdding, changesOfPatch, isUndoable } from '@/lib/domain/change';
import type { Id } from '@/lib/domain/id';
import type { Row } from '@/lib/domain/row';
import { nextStamp, type Stamp } from '@/lib/domain/stamp';
import { newMarks, patchedRow, stampsOf } from '@/lib/domain/stamping';
import type { RowOf, TableName } from '@/lib/domain/tables';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { newBook, parseTally } from './book';
import type { Database, MetaRow } from './database';
import { STORE_DEADLINE, withDeadline } from './deadline';
import { newFinalGuard, withGuarding } from './final-run';
import { DERIVED, forgetDerived } from './summaries';
import { type Commit, checkWritable } from './watch';

type Fields<Name extends TableName> = Omit<RowOf[Name], keyof Row>;
export type Patch<Name extends TableName> = Partial<Omit<RowOf[Name], Exclude<keyof Row, 'deletedAt'>>>;

interface AddAndPatch {
  /** Adds a row; `id` is made here unless given. Throws `walkthrough-final`. */
  add<Name extends TableName>(table: Name, fields: Fields<Name>, id?: Id): Promise<RowOf[Name]>;
  /** Writes `patch` over a row and returns the patch that takes it back. Throws `row-missing` and `walkthrough-final`. */
  patch<Name extends TableName>(table: Name, id: Id, patch: Patch<Name>): Promise<Patch<Name>>;
}

/** What a writing piece of work may do inside its transaction; it awaits nothing but these and Dexie. */
export interface Pen extends AddAndPatch {
  readonly now: number;
  /** What was added and patched so far, for an undo list. */
  readonly changes: readonly Change[];
  /** Writes to a final run as well: what privacy asks for, what goes and comes as a whole, and what follows the project. */
  readonly evenFinal: AddAndPatch;
  /** Puts a whole row with the stamps that it carries, a merged or settled one; later stamps are later than those. */
  put<Name extends TableName>(table: Name, row: RowOf[Name]): Promise<void>;
  /** As `put` for many rows, in one call to the store; `before` has those that are there. */
  putAll<Name extends TableName>(
    table: Name,
    rows: readonly RowOf[Name][],
    before: ReadonlyMap<Id, Row>,
  ): Promise<void>;
  /** Takes a row out of the store for good, without a trace. */
  remove(table: TableName, id: Id): Promise<void>;
}

type Extra = 'pixels' | 'recordings' | 'journal' | 'quarantine';

/**
 * Runs `work` in one transaction over `tables`; resolves only after it is durable, and then tells the watchers. Rejects
 * with an AppError, also when it took longer than `ms` milliseconds.
 */
export async function write<T>(
  db: Database,
  tables: readonly (TableName | Extra)[],
  work: (pen: Pen) => Promise<T>,
  ms = STORE_DEADLINE,
): Promise<T> {
  checkWritable(db);
  let native: IDBTransaction | null = null;
  let late = false;
  const transaction = db.transaction('rw', [...withGuarding(tables), 'meta', ...DERIVED], async ({ idbtrans }) => {
    if (late) throw new AppError('store-timeout');
    native = idbtrans as IDBTransaction;
    const pen = await newPen(db);
    const result = await work(pen);
    return { result, commit: await pen.putAway() };
  });
  const giveUp = () => {
    late = true;
    abort(native);
  };
  const { result, commit } = await settle(db, transaction, () => native, giveUp, ms);
  if (commit) for (const watcher of db.watchers) watcher.committed?.(commit);
  return result;
}

/** What `work` of the store gives, within the deadline. Rejects with an AppError, of which the watchers hear. */
export async function settle<T>(
  db: Database,
  work: PromiseLike<T>,
  transaction: () => IDBTransaction | null = () => null,
  giveUp: () => void = () => {},
  ms = STORE_DEADLINE,
): Promise<T> {
  try {
    return await withDeadline(Promise.resolve(work), ms);
  } catch (error) {
    if (error instanceof AppError && error.code === 'store-timeout') giveUp();
    const failure = storeError(error, transaction());
    if (isOfStore(failure)) for (const watcher of db.watchers) watcher.failed?.(failure);
    throw failure;
  }
}

/** Ends what came too late: saved behind the person's back, a second try would save it twice. */
function abort(transaction: IDBTransaction | null): void {
  try {
    transaction?.abort();
  } catch {
    // It ended by itself in this very moment.
  }
}

async function newPen(db: Database): Promise<Pen & { putAway(): Promise<Commit | null> }> {
  const now = db.platform.now();
  const [deviceRow, clockRow, aliasRow, tallyRow] = await db.meta.bulkGet(['device', 'clock', 'alias', 'tally']);
  const device = deviceRow?.value ?? db.platform.newId().slice(-8);
  if (!deviceRow) await db.meta.put({ key: 'device', value: device });
  const author = aliasRow?.value || null;
  const book = newBook(db, parseTally(tallyRow));
  let clock: Stamp | null = clockRow?.value ?? null;
  const changes: Change[] = [];
  const stamp = (): Stamp => {
    clock = nextStamp(clock, now, device);
    return clock;
  };
  const final = newFinalGuard(db);
  /** Walkthroughs of which something was written that is summed up elsewhere. */
  const changed = new Set<Id>();
  const noteChange = (name: TableName, row: object | undefined) => {
    if (row && (name === 'touchpoints' || name === 'findings')) changed.add((row as Touchpoint).walkthroughId);
  };
  const noteWhole = (name: TableName, row: Row) => {
    for (const met of stampsOf(row)) if (clock === null || met > clock) clock = met;
    noteChange(name, row);
    final.note(name, row);
  };
  const writing = (guarded: boolean): AddAndPatch => ({
    async add(name, fields, id = db.platform.newId()) {
      const mark = stamp();
      const row = { ...fields, id, createdAt: now, deletedAt: null, author, ...newMarks(fields, mark) };
      final.note(name, row);
      if (guarded) await final.check(name, row);
      noteChange(name, row);
      await book.add(name, row);
      if (isUndoable(name)) changes.push(changeOfAdding(name, row, mark));
      return row as unknown as RowOf[typeof name];
    },
    async patch(name, id, patch) {
      const row = await rows(db, name).get(id);
      if (!row) throw new AppError('row-missing', { detail: name });
      const fields = Object.keys(patch);
      if (guarded) await final.check(name, row, fields);
      noteChange(name, row);
      const before = row as unknown as Record<string, unknown>;
      const after = patchedRow(name, row, patch, stamp());
      final.note(name, after);
      await book.put(name, after, row);
      if (isUndoable(name)) changes.push(...changesOfPatch(name, row, after, fields));
      return Object.fromEntries(fields.map((field) => [field, before[field]])) as typeof patch;
    },
  });
  return {
    now,
    changes,
    ...writing(true),
    evenFinal: writing(false),
    async put(name, row) {
      noteWhole(name, row);
      await book.put(name, row);
    },
    async putAll(name, rows, before) {
      for (const row of rows) noteWhole(name, row);
      await book.putAll(name, rows, before);
    },
    async remove(name, id) {
      noteChange(name, await rows(db, name).get(id));
      await book.remove(name, id);
    },
    async putAway() {
      const commit = book.close();
      const kept: MetaRow[] = [];
      if (clock !== null && clock !== clockRow?.value) kept.push({ key: 'clock', value: clock });
      if (commit) kept.push({ key: 'tally', value: JSON.stringify(commit.tally) });
      await Promise.all([forgetDerived(db, changed), kept.length > 0 && db.meta.bulkPut(kept)]);
      return commit;
    },
  };
}

function rows(db: Database, name: TableName): Table<Row, Id> {
  return db.table<Row, Id>(name);
}

/** Whether the store itself failed, as a full or a damaged disk makes it, and not what was asked of it. */
function isOfStore(error: Error): error is AppError {
  if (!(error instanceof AppError)) return false;
  if (error.code !== 'store-write-failed') return error.code === 'storage-full' || error.code === 'store-timeout';
  return /^(Unknown|Data|Abort|Timeout|NotReadable|NoModificationAllowed)Error$/.test(error.detail ?? '');
}

/**
 * The AppError behind whatever the store threw. On a full disk only `inner` tells, or the transaction itself: a request
 * that was still waiting hears no more than that it was aborted.
 */
export function storeError(error: unknown, transaction: IDBTransaction | null = null): Error {
  if (error instanceof AppError) return error;
  const inner = transaction?.error ?? (error instanceof Dexie.DexieError ? (error.inner ?? error) : error);
  const name = inner instanceof Error || inner instanceof DOMException ? inner.name : 'unknown';
  if (/Quota/.test(name)) return new AppError('storage-full', { cause: error });
  return new AppError('store-write-failed', { cause: error, detail: name });
}

/** Patches one row in a transaction of its own; returns the patch that takes it back. */
export async function patchRow<Name extends TableName>(
  db: Database,
  table: Name,
  id: Id,
  patch: Patch<Name>,
): Promise<Patch<Name>> {
  return write(db, [table], (pen) => pen.patch(table, id, patch));
}
