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
 * is written, whichever context wrote, and a row that was not written stays the same object. Which rows an index leads to
 * it keeps as well: after a write it looks at the written ones alone.
 */
export function newRowReader(db: Database): RowReader {
  const tables = new Map<TableName, KeptTable>();
  let writes = 0;
  Dexie.on.storagemutated.subscribe((parts) => {
    for (const [name, kept] of tables) {
      const written = parts.all ?? parts[`idb://${db.name}/${name}/`];
      if (!written) continue;
      writes += 1;
      forget(kept, RangeSet(written));
    }
  });
  const keptOf = (name: TableName): KeptTable => {
    const table = tables.get(name) ?? { rows: new Map(), lists: new Map() };
    tables.set(name, table);
    return table;
  };
  const rows = async <Name extends TableName>(name: Name, ids: readonly Id[]) => {
    const own = keptOf(name).rows as Map<Id, RowOf[Name]>;
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
  const rowsOf = async <Name extends TableName>(name: Name, index: string, value: Id) => {
    const { rows: own, lists } = keptOf(name);
    const key = `${index} ${value}`;
    const before = writes;
    const list = lists.get(key);
    if (!list) {
      const found = await tableOf(db, name).where(index).equals(value).toArray();
      if (writes !== before) return found;
      for (const row of found) own.set(row.id, row);
      lists.set(key, { ids: new Set(found.map(({ id }) => id)), written: new Set() });
      return found;
    }
    const written = [...list.written];
    for (const id of written) list.ids.delete(id);
    for (const row of await rows(name, written)) {
      if (row[index as keyof typeof row] === value) list.ids.add(row.id);
    }
    if (writes === before) list.written.clear();
    return rows(name, [...list.ids]);
  };
  return {
    rows,
    rowsWhere: async (name, index, values) =>
      (await Promise.all(values.map((value) => rowsOf(name, index, value)))).flat(),
  };
}

interface KeptTable {
  rows: Map<Id, unknown>;
  /** By index and value. */
  lists: Map<string, KeptList>;
}

interface KeptList {
  ids: Set<Id>;
  /** Ids that were written since the list was read: they may have come or gone. */
  written: Set<Id>;
}

function forget({ rows, lists }: KeptTable, written: RangeSet): void {
  for (const { from, to } of written) {
    if (from !== to) {
      for (const id of rows.keys()) if (written.hasKey(id)) rows.delete(id);
      lists.clear();
      continue;
    }
    rows.delete(from as Id);
    for (const list of lists.values()) list.written.add(from as Id);
  }
}

const tableOf = <Name extends TableName>(db: Database, name: Name) => db[name] as unknown as Table<RowOf[Name], Id>;

const known = <Row>(rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined);
