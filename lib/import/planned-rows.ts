// Planned rows: what an import would do to single rows, named and field by field, for a person to look at beforehand.
import { openConflicts } from '@/lib/domain/conflicts';
import type { Id } from '@/lib/domain/id';
import type { Row } from '@/lib/domain/row';
import { sameValue } from '@/lib/domain/same-value';
import { instantOf } from '@/lib/domain/stamp';
import type { TableName } from '@/lib/domain/tables';

/** In the order in which they are told. */
export const CHANGE_KINDS = ['added', 'changed', 'conflict', 'deleted', 'stayDeleted'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A value, and when it was written (epoch ms); `null` where nobody knows. */
export interface Written {
  value: unknown;
  at: number | null;
}

export interface PlannedField {
  field: string;
  /** What stands here today; of a row that is new to this store, nothing. */
  before: Written;
  /** What will stand: of a conflict the value that was written later. */
  after: Written;
  /** What was written elsewhere, unseen, and loses; it can still be taken. */
  lost: readonly Written[];
}

export interface PlannedRow {
  table: TableName;
  id: Id;
  kind: ChangeKind;
  /** As it will stand. */
  row: Row;
  /** Of changed rows and conflicts. */
  fields: readonly PlannedField[];
}

/** Rows of one kind and table that are listed; there may be more. */
export const MOST_LISTED = 100;

const MARKS = ['id', 'createdAt', 'author', 'stamps', 'seen', 'conflicts'];
type Fields = Readonly<Record<string, unknown>>;

/** The fields of a row that was here before and will read differently, or that get a value for a person to decide about. */
export function plannedFields(before: Row, after: Row): PlannedField[] {
  const [old, next] = [before, after] as unknown as [Fields, Fields];
  const known = openConflicts(before);
  const open = openConflicts(after).filter(
    (one) => !known.some(({ field, stamp }) => field === one.field && stamp === one.stamp),
  );
  const names = Object.keys(next).filter((name) => !MARKS.includes(name));
  return names.flatMap((field): PlannedField | [] => {
    const lost = open.filter((one) => one.field === field);
    if (lost.length === 0 && sameValue(old[field], next[field])) return [];
    return {
      field,
      before: writtenIn(before, field),
      after: writtenIn(after, field),
      lost: lost.map(({ stamp, value }) => ({ value, at: instantOf(stamp) })),
    };
  });
}

function writtenIn(row: Row, field: string): Written {
  const stamp = row.stamps[field];
  return { value: (row as unknown as Fields)[field], at: stamp === undefined ? null : instantOf(stamp) };
}
