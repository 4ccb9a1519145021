// Stamping: what an edit leaves in its row's `stamps`, `seen` and `conflicts`; merging reads nothing else.
import type { Row } from './row';
import { deviceOf, type Stamp } from './stamp';
import type { TableName } from './tables';

/**
 * Fields that only make sense together: an edit of one stamps them all, so merging takes them from the same device. The
 * later edit wins them without a conflict: of a picture only one can be stored, and no person has written the clock.
 */
const GROUPS: { readonly [Name in TableName]?: readonly string[] } = {
  snapshots: ['type', 'width', 'height', 'size', 'sha256', 'thumbnail', 'truncated', 'differenceHash'],
  walkthroughs: ['recording', 'clock', 'finishedAt'],
};

/** Whether `field` belongs to a group of which the later edit simply wins. */
export function isGrouped(table: TableName, field: string): boolean {
  return GROUPS[table]?.includes(field) ?? false;
}

/** What a new row carries beside its fields: one stamp for all of them. */
export function newMarks(fields: object, stamp: Stamp): Pick<Row, 'stamps' | 'seen' | 'conflicts'> {
  return { stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp])), seen: {}, conflicts: [] };
}

/**
 * `row` with `patch` written over it at `stamp`. The values it replaces were seen; entries in `conflicts` stay until a
 * person settles them.
 */
export function patchedRow<T extends Row>(table: TableName, row: T, patch: object, stamp: Stamp): T {
  const written = Object.keys(patch);
  const group = written.some((field) => isGrouped(table, field)) ? (GROUPS[table] ?? []) : [];
  const stamps = { ...row.stamps };
  let seen = row.seen;
  for (const field of new Set([...written, ...group])) {
    if (!isGrouped(table, field))
      seen = withSeen(seen, field, [...(seen[field] ?? []), stamps[field] ?? []].flat(), stamp);
    stamps[field] = stamp;
  }
  return { ...row, ...patch, stamps, seen };
}

/** `seen` with `known` as what was seen of `field`, but what `own`, the stamp of the field itself, says already. */
function withSeen(seen: Row['seen'], field: string, known: readonly Stamp[], own: Stamp): Row['seen'] {
  const { [field]: _, ...others } = seen;
  const rest = newestSeen(known, [own]);
  return rest.length > 0 ? { ...others, [field]: rest } : others;
}

/** The newest stamp of each device in `known`, sorted, without those that a stamp in `said` tells already. */
export function newestSeen(known: readonly Stamp[], said: readonly Stamp[]): Stamp[] {
  const newest = new Map<string, Stamp>();
  for (const stamp of [...known].sort()) newest.set(deviceOf(stamp), stamp);
  return [...newest.values()]
    .filter((stamp) => !said.some((other) => deviceOf(other) === deviceOf(stamp) && other >= stamp))
    .sort();
}

/** Every stamp that a row carries. */
export function stampsOf(row: Row): Stamp[] {
  return [...Object.values(row.stamps), ...Object.values(row.seen).flat(), ...row.conflicts.map(({ stamp }) => stamp)];
}
