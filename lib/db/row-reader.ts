// Row reader: how rows are read again and again; what was not written is neither read nor made anew.
import { Dexie, RangeSet, type Table } from 'dexie';
import type { Id } from '@/lib/domain/id';
import type { RowOf, TableName } from '@/lib/domain/tables';
import type { Database } from './database';

/** Reads rows of one table, those in the trash too. */
export interface RowReader {
  /** The rows of `ids` that there are, in that order. */
  rows<Name extends TableName>(table: Name, ids: readonly Id[]): Promise<RowOf[Name][]>;
  /** Rows of which `index` has one of `values`, in no order. */
  rowsWhere<Name extends TableName>(table: Name, index: string, values: readonly Id[]): Promise<RowOf[Name][]>;
}

/** The rows that are not in the trash. */
export const kept = <T extends { deletedAt: number | null }>(rows: readonly T[]): T[] =>
  rows.filter((row) => row.deletedAt === null);

/** Reads everything each time. Value by value: for several at once Dexie goes from row to row. */
export function plainReader(db: Database): RowReader {
  return {
    rows: async (name, ids) => known(await tableOf(db, name).bulkGet([...ids])),
    async rowsWhere(name, index, values) {
      const table = tableOf(db, name);
      return (await Promise.all(values.map((value) => table.where(index).equals(value).toArray()))).flat();
    },
  };
}

/**
 * A reader for the life of a page, in queries that are run by `liveOver`. It keeps the rows that it read until one of them
 * is written, whichever context wrote, and a row that was not written stays the same object.
 */
export function newRowReader(db: Database): RowReader {
  const read = new Map<TableName, Map<Id, unknown>>();
  let writes = 0;
  Dexie.on.storagemutated.subscribe((parts) => {
    for (const [name, rows] of read) {
      const written = parts.all ?? parts[`idb://${db.name}/${name}/`];
      if (!written) continue;
      writes += 1;
      forget(rows, RangeSet(written));
    }
  });
  const rows = async <Name extends TableName>(name: Name, ids: readonly Id[]) => {
    const own = readOf<RowOf[Name]>(read, name);
    const missing = ids.filter((id) => !own.has(id));
    if (missing.length === 0) return known(ids.map((id) => own.get(id)));
    const all = new Map(own);
    const before = writes;
    for (const row of known(await tableOf(db, name).bulkGet(missing))) {
      all.set(row.id, row);
      // What was written while this was read is read again.
      if (writes === before) own.set(row.id, row);
    }
    return known(ids.map((id) => all.get(id)));
  };
  return {
    rows,
    async rowsWhere(name, index, values) {
      const table = tableOf(db, name);
      const ids = await Promise.all(values.map((value) => table.where(index).equals(value).primaryKeys()));
      return rows(name, ids.flat());
    },
  };
}

function forget(rows: Map<Id, unknown>, written: RangeSet): void {
  for (const { from, to } of written) {
    if (from === to) rows.delete(from as Id);
    else for (const id of rows.keys()) if (written.hasKey(id)) rows.delete(id);
  }
}

const tableOf = <Name extends TableName>(db: Database, name: Name) => db[name] as unknown as Table<RowOf[Name], Id>;

const known = <Row>(rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined);

function readOf<Row>(read: Map<TableName, Map<Id, unknown>>, table: TableName): Map<Id, Row> {
  const rows = read.get(table) ?? new Map<Id, unknown>();
  read.set(table, rows);
  return rows as Map<Id, Row>;
}
