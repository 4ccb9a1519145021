// Tombstone: what is left of a row that was deleted for good, or left the house as deleted: that it was, not what it said.
import type * as z from 'zod/mini';
import type { Row } from './row';
import { type RowOf, rowSchemas, type TableName } from './tables';

type Shape = Readonly<Record<string, z.ZodMiniType>>;

/** Emptiest first. */
const BLANKS: readonly unknown[] = [null, '', []];

/**
 * A deleted row without its text, pictures and measures. Ids of owners, kinds and order stay, so it still parses. Only
 * `deletedAt` keeps its stamps: on merging, the blanks lose against any device that still has the words.
 */
export function newTombstone<Name extends TableName>(table: Name, row: RowOf[Name]): RowOf[Name] {
  const { id, createdAt, deletedAt, author, stamps, seen, conflicts, ...fields } = row;
  const stamp = stamps.deletedAt;
  return {
    ...blankFields(rowSchemas[table].shape, fields),
    id,
    createdAt,
    deletedAt,
    author,
    stamps: stamp ? { deletedAt: stamp } : {},
    seen: seen.deletedAt ? { deletedAt: seen.deletedAt } : {},
    conflicts: conflicts.filter(({ field }) => field === 'deletedAt'),
  } as RowOf[Name];
}

/** Whether nothing is left of a deleted row: every field it has without a stamp, nobody wrote. */
export function isTombstone(row: Pick<Row, 'deletedAt' | 'stamps'>): boolean {
  return row.deletedAt !== null && Object.keys(row.stamps).every((field) => field === 'deletedAt');
}

function blankFields(shape: Shape, fields: object): object {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, blank(shape[name], value)]));
}

function blank(schema: z.ZodMiniType | undefined, value: unknown): unknown {
  if (value instanceof Uint8Array) return new Uint8Array();
  const empty = BLANKS.find((candidate) => schema?.safeParse(candidate).success);
  if (empty !== undefined) return empty;
  const inner = schema as { shape?: Shape } | undefined;
  return inner?.shape && typeof value === 'object' && value ? blankFields(inner.shape, value) : value;
}
