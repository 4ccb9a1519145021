// Book: what one transaction changes, put through to its tables and added up in the tally that commits with it.
import type { Table } from 'dexie';
import * as z from 'zod/mini';
import type { Id } from '@/lib/domain/id';
import type { Row } from '@/lib/domain/row';
import type { TableName } from '@/lib/domain/tables';
import { NO_ROWS, Tally, tallyChange } from '@/lib/domain/tally';
import type { Database, MetaRow } from './database';
import type { Change, Commit } from './watch';

export interface Book {
  add(table: TableName, row: Row): Promise<void>;
  /** Writes `row` over the one that is there, if any; `before` is that one where the caller has read it already. */
  put(table: TableName, row: Row, before?: Row): Promise<void>;
  /** Writes many rows in one go; `before` has those that are there, of whichever table. */
  putAll(table: TableName, rows: readonly Row[], before: ReadonlyMap<Id, Row>): Promise<void>;
  remove(table: TableName, id: Id): Promise<void>;
  /** The tally to be stored before the transaction ends; `null` where nothing changed or none is kept yet. */
  close(): Commit | null;
}

const Stored = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => JSON.parse(text) as unknown),
  ),
  Tally,
);

/** The tally that a database keeps; `null` in one that keeps none or whose tally cannot be read. */
export function parseTally(row: MetaRow | undefined): Tally | null {
  try {
    return row ? Stored.parse(row.value) : null;
  } catch {
    return null;
  }
}

/** For use inside one transaction over the tables that it changes. */
export function newBook(db: Database, tally: Tally | null): Book {
  const changes = new Map<string, Change>();
  const tables = { ...tally?.tables };
  const note = (table: TableName, id: Id, before: Row | undefined, after: Row | undefined) => {
    tables[table] = tallyChange(tables[table] ?? NO_ROWS, before, after);
    changes.set(`${table}/${id}`, { table, id, row: after ?? null });
  };
  const rows = (table: TableName): Table<Row, Id> => db.table<Row, Id>(table);
  return {
    async add(table, row) {
      await rows(table).add(row);
      note(table, row.id, undefined, row);
    },
    async put(table, row, before) {
      const old = before ?? (await rows(table).get(row.id));
      await rows(table).put(row);
      note(table, row.id, old, row);
    },
    async putAll(table, all, before) {
      await rows(table).bulkPut(all);
      for (const row of all) note(table, row.id, before.get(row.id), row);
    },
    async remove(table, id) {
      const before = await rows(table).get(id);
      if (!before) return;
      await rows(table).delete(id);
      note(table, id, before, undefined);
    },
    close() {
      if (!tally || changes.size === 0) return null;
      return { tally: { ...tally, sequence: tally.sequence + 1, tables }, changes: [...changes.values()] };
    },
  };
}
