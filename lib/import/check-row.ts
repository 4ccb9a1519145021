// Check row: whether a row of a bundle is one that Walkmap could have written, down to its stamps.

import { isHarmlessAddress } from '@/lib/domain/harmless-address';
import { migrateRow, type OldRow } from '@/lib/domain/migrate';
import type { Row } from '@/lib/domain/row';
import { stampsOf } from '@/lib/domain/stamping';
import { type RowOf, rowSchemas, type TableName } from '@/lib/domain/tables';
import { damaged } from './zip-directory';

/** Stamps from this year on would hold the clock of everybody who takes them in at a time that never comes. */
const LAST_STAMP = String(Date.UTC(2100, 0));

/** Fields that are opened as an address: what a page had, whole, and what a person typed, maybe unfinished. */
const ADDRESSES: Readonly<Record<string, (address: string) => boolean>> = {
  url: (address) => /^https?:\/\//.test(address),
  startUrl: isHarmlessAddress,
};

/** The row as its schema has it, brought up to date. Throws `bundle-damaged`. */
export function checkRow<Name extends TableName>(table: Name, raw: OldRow, dataVersion: number): RowOf[Name] {
  const parsed = rowSchemas[table].safeParse(migrateRow(table, raw, dataVersion));
  if (!parsed.success) throw damaged(`${table}: ${parsed.error.issues[0]?.path.join('.')}`);
  const row = parsed.data as RowOf[Name];
  if (!hasOwnMarks(table, row)) throw damaged(`${table}: stamps`);
  const isSafe = ([field, value]: [string, unknown]) => !value || (ADDRESSES[field]?.(String(value)) ?? true);
  if (!Object.entries(row).every(isSafe)) throw damaged(`${table}: address`);
  return row;
}

/** Whether stamps, seen and conflicts speak of fields that the row has, of values that they can have and of our time. */
function hasOwnMarks(table: TableName, row: Row): boolean {
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> = rowSchemas[table].shape;
  const fixed = ['id', 'createdAt', 'author', 'stamps', 'seen', 'conflicts'];
  const isField = (name: string) => Object.hasOwn(shape, name) && !fixed.includes(name);
  return (
    [...Object.keys(row.stamps), ...Object.keys(row.seen)].every(isField) &&
    row.conflicts.every(({ field, value }) => isField(field) && shape[field]?.safeParse(value).success) &&
    stampsOf(row).every((stamp) => stamp < LAST_STAMP)
  );
}
