// Change: one field of one row as it was and as a write left it; what undo and redo go by.
import * as z from 'zod/mini';
import { Id } from './id';
import type { Row } from './row';
import { Stamp } from './stamp';

/** Tables whose writes can be taken back field by field. */
export const UNDOABLE_TABLES = [
  'maps',
  'stages',
  'steps',
  'lanes',
  'cards',
  'overrides',
  'touchpoints',
  'findings',
  'walkthroughs',
  'personas',
  'marks',
  'snapshots',
  'projects',
  'briefs',
  'comments',
  'links',
  'savedViews',
  'mapVersions',
  'opportunities',
  'actions',
  'metrics',
] as const;
export type UndoableTable = (typeof UNDOABLE_TABLES)[number];

/** The stamp of a row's `deletedAt` at the time before the row was there; no device writes it. */
export const NOT_YET = 'not-yet';

/** A value and who wrote it; without a stamp it stands as the row was born or brought along. */
const Version = z.strictObject({ value: z.unknown(), stamp: z.nullable(z.union([Stamp, z.literal(NOT_YET)])) });
export type Version = z.infer<typeof Version>;

export const Change = z.strictObject({
  table: z.enum(UNDOABLE_TABLES),
  id: Id,
  field: z.string(),
  before: Version,
  after: Version,
  /** On the change that added its row: the stamp of all its first values. */
  born: z.nullable(Stamp),
});
export type Change = z.infer<typeof Change>;

export function isUndoable(table: string): table is UndoableTable {
  return (UNDOABLE_TABLES as readonly string[]).includes(table);
}

/** What a field reads now. */
export function versionOf(row: Row, field: string): Version {
  return { value: (row as Row & Record<string, unknown>)[field], stamp: row.stamps[field] ?? null };
}

/** A row that came into being: the same row, not yet there, is one in the trash. */
export function changeOfAdding(table: UndoableTable, row: Row, born: Stamp): Change {
  const before = { value: row.createdAt, stamp: NOT_YET } as const;
  return { table, id: row.id, field: 'deletedAt', before, after: versionOf(row, 'deletedAt'), born };
}

/** The fields that a patch wrote. */
export function changesOfPatch(table: UndoableTable, before: Row, after: Row, fields: readonly string[]): Change[] {
  return fields.map((field) => ({
    table,
    id: after.id,
    field,
    before: versionOf(before, field),
    after: versionOf(after, field),
    born: null,
  }));
}

/** The same change the other way round. */
export function inverseOf(change: Change): Change {
  return { ...change, before: change.after, after: change.before };
}
