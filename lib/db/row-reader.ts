// Row reader: how a live query reads rows again and again; what was not written is neither read nor made anew.
import { Dexie, type PromiseExtended, RangeSet, type Table } from 'dexie';
import type { Id } from '@/lib/domain/id';
import type { RowOf, TableName } from '@/lib/domain/tables';
import type { Database } from './database';

/**
 * Reads rows of one table, those in the trash too. Chains of Dexie's own promises, not async functions: a live query that
 * awaits one within another loses sight of what it reads afterwards.
 */
export interface RowReader {
  /** The rows of `ids` that there are, in that order. */
  rows<Name extends TableName>(table: Name, ids: readonly Id[]): PromiseExtended<RowOf[Name][]>;
  /** Rows of which `index` has one of `values`. */
  rowsWhere<Name extends TableName>(table: Name, index: string, values: readonly Id[]): PromiseExtended<RowOf[Name][]>;
}

/** Reads everything each time. */
export function plainReader(db: Database): RowReader {
  return {
    rows: (table, ids) =>
      tableOf(db, table)
        .bulkGet([...ids])
        .then(known),
    rowsWhere: (table, index, values) => tableOf(db, table).where(index).anyOf(values).toArray(),
  };
}

/**
 * A reader for the life of a page. It keeps the rows that it read until one of them is written, whichever context wrote,
 * and a row that was not written stays the same object.
 */
export function newRowReader(db: Database): RowReader {
  const kept = new Map<TableName, Map<Id, unknown>>();
  let writes = 0;
  Dexie.on.storagemutated.subscribe((parts) => {
    for (const [table, rows] of kept) {
      const written = parts.all ?? parts[`idb://${db.name}/${table}/`];
      if (!written) continue;
      writes += 1;
      const changed = RangeSet(written);
      for (const id of rows.keys()) if (changed.hasKey(id)) rows.delete(id);
    }
  });
  const reader: RowReader = {
    rows<Name extends TableName>(name: Name, ids: readonly Id[]) {
      const table = tableOf(db, name);
      return watch(table, ids).then(() => {
        const rows = keptOf<RowOf[Name]>(kept, name);
        const before = writes;
        const all = new Map(rows);
        const missing = ids.filter((id) => !all.has(id));
        return table.bulkGet(missing).then((found) => {
          for (const row of known(found)) {
            all.set(row.id, row);
            // What was written while this was read is read again.
            if (writes === before) rows.set(row.id, row);
          }
          return known(ids.map((id) => all.get(id)));
        });
      });
    },
    rowsWhere: (name, index, values) =>
      tableOf(db, name)
        .where(index)
        .anyOf(values)
        .primaryKeys()
        .then((ids) => reader.rows(name, ids)),
  };
  return reader;
}

/** Reads no row, but a live query hears through it of each that is written; what is told to the reader has come by then. */
function watch(table: Table<unknown, Id>, ids: readonly Id[]): PromiseExtended<unknown> {
  let [first, last] = [ids[0], ids[0]];
  for (const id of ids) {
    if (first === undefined || id < first) first = id;
    if (last === undefined || id > last) last = id;
  }
  if (first === undefined || last === undefined) return Dexie.Promise.resolve();
  return table.where(':id').between(first, last, true, true).limit(1).primaryKeys();
}

const tableOf = <Name extends TableName>(db: Database, name: Name) => db[name] as unknown as Table<RowOf[Name], Id>;

const known = <Row>(rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined);

function keptOf<Row>(kept: Map<TableName, Map<Id, unknown>>, table: TableName): Map<Id, Row> {
  const rows = kept.get(table) ?? new Map<Id, unknown>();
  kept.set(table, rows);
  return rows as Map<Id, Row>;
}
