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
import type { Database } from './database';
import { STORE_DEADLINE, withDeadline } from './deadline';
import { DERIVED, forgetDerived } from './summaries';

type Fields<Name extends TableName> = Omit<RowOf[Name], keyof Row>;
export type Patch<Name extends TableName> = Partial<Omit<RowOf[Name], Exclude<keyof Row, 'deletedAt'>>>;

/** What a writing piece of work may do inside its transaction; it awaits nothing but these and Dexie. */
export interface Pen {
  readonly now: number;
  /** What was added and patched so far, for an undo list. */
  readonly changes: readonly Change[];
  /** Adds a row; `id` is made here unless given. */
  add<Name extends TableName>(table: Name, fields: Fields<Name>, id?: Id): Promise<RowOf[Name]>;
  /** Writes `patch` over a row and returns the patch that takes it back. Throws `row-missing`. */
  patch<Name extends TableName>(table: Name, id: Id, patch: Patch<Name>): Promise<Patch<Name>>;
  /** Puts a whole row with the stamps that it carries, a merged or settled one; later stamps are later than those. */
  put<Name extends TableName>(table: Name, row: RowOf[Name]): Promise<void>;
  /** Takes a row out of the store for good, without a trace. */
  remove(table: TableName, id: Id): Promise<void>;
}

type Extra = 'pixels' | 'journal';

/**
 * Runs `work` in one transaction over `tables`; resolves only after it is durable. Rejects with an AppError, also when it
 * took longer than `ms` milliseconds.
 */
export async function write<T>(
  db: Database,
  tables: readonly (TableName | Extra)[],
  work: (pen: Pen) => Promise<T>,
  ms = STORE_DEADLINE,
): Promise<T> {
  let native: IDBTransaction | null = null;
  let late = false;
  const transaction = db.transaction('rw', [...tables, 'meta', ...DERIVED], async ({ idbtrans }) => {
    if (late) throw new AppError('store-timeout');
    native = idbtrans as IDBTransaction;
    const pen = await newPen(db);
    const result = await work(pen);
    await pen.putAway();
    return result;
  });
  const giveUp = () => {
    late = true;
    abort(native);
  };
  return settle(transaction, () => native, giveUp, ms);
}

/** What `work` of the store gives, within the deadline. Rejects with an AppError. */
export async function settle<T>(
  work: PromiseLike<T>,
  transaction: () => IDBTransaction | null = () => null,
  giveUp: () => void = () => {},
  ms = STORE_DEADLINE,
): Promise<T> {
  try {
    return await withDeadline(Promise.resolve(work), ms);
  } catch (error) {
    if (error instanceof AppError && error.code === 'store-timeout') giveUp();
    throw storeError(error, transaction());
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

async function newPen(db: Database): Promise<Pen & { putAway(): Promise<void> }> {
  const now = db.platform.now();
  const [deviceRow, clockRow, aliasRow] = await db.meta.bulkGet(['device', 'clock', 'alias']);
  const device = deviceRow?.value ?? db.platform.newId().slice(-8);
  if (!deviceRow) await db.meta.put({ key: 'device', value: device });
  const author = aliasRow?.value || null;
  let clock: Stamp | null = clockRow?.value ?? null;
  const changes: Change[] = [];
  const stamp = (): Stamp => {
    clock = nextStamp(clock, now, device);
    return clock;
  };
  /** Walkthroughs of which something was written that is summed up elsewhere. */
  const changed = new Set<Id>();
  const noteChange = (name: TableName, row: object | undefined) => {
    if (row && (name === 'touchpoints' || name === 'findings')) changed.add((row as Touchpoint).walkthroughId);
  };
  return {
    now,
    changes,
    async add(name, fields, id = db.platform.newId()) {
      const mark = stamp();
      const row = { ...fields, id, createdAt: now, deletedAt: null, author, ...newMarks(fields, mark) };
      noteChange(name, row);
      await rows(db, name).add(row);
      if (isUndoable(name)) changes.push(changeOfAdding(name, row, mark));
      return row as unknown as RowOf[typeof name];
    },
    async patch(name, id, patch) {
      const row = await rows(db, name).get(id);
      if (!row) throw new AppError('row-missing', { detail: name });
      noteChange(name, row);
      const before = row as unknown as Record<string, unknown>;
      const after = patchedRow(name, row, patch, stamp());
      await rows(db, name).put(after);
      const fields = Object.keys(patch);
      if (isUndoable(name)) changes.push(...changesOfPatch(name, row, after, fields));
      return Object.fromEntries(fields.map((field) => [field, before[field]])) as typeof patch;
    },
    async put(name, row) {
      for (const met of stampsOf(row)) if (clock === null || met > clock) clock = met;
      noteChange(name, row);
      await rows(db, name).put(row);
    },
    async remove(name, id) {
      noteChange(name, await rows(db, name).get(id));
      await rows(db, name).delete(id);
    },
    async putAway() {
      await forgetDerived(db, changed);
      if (clock !== null && clock !== clockRow?.value) await db.meta.put({ key: 'clock', value: clock });
    },
  };
}

function rows(db: Database, name: TableName): Table<Row, Id> {
  return db.table<Row, Id>(name);
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
