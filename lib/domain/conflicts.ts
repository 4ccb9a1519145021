// Conflicts: what a person is asked about after a merge, and what the answer does to the row.
import { byFieldAndStamp } from './merge';
import type { Conflict, Row } from './row';
import { sameValue } from './same-value';
import type { Stamp } from './stamp';
import { newestSeen } from './stamping';

/**
 * The values of a row that lost unseen and say something else than what it says now, each value once. That two people
 * deleted the same row is nothing to ask about.
 */
export function openConflicts(row: Row): Conflict[] {
  const shown: Conflict[] = [];
  for (const conflict of row.conflicts) {
    const now = (row as unknown as Record<string, unknown>)[conflict.field];
    const others = [now, ...shown.filter(({ field }) => field === conflict.field).map(({ value }) => value)];
    if (!others.some((other) => saysTheSame(conflict.field, conflict.value, other))) shown.push(conflict);
  }
  return shown;
}

function saysTheSame(field: string, a: unknown, b: unknown): boolean {
  if (field === 'deletedAt') return (a === null) === (b === null);
  return sameValue(a, b);
}

/** `row` after a person decided against `value` of `field`: every entry that says so is gone, on other devices as well. */
export function settledRow<T extends Row>(row: T, field: string, value: unknown): T {
  const isSettled = (conflict: Conflict) => conflict.field === field && saysTheSame(field, conflict.value, value);
  const conflicts = row.conflicts.filter((conflict) => !isSettled(conflict));
  const gone = row.conflicts.filter(isSettled).map(({ stamp }) => stamp);
  const own = row.stamps[field];
  const open = [...(own ? [own] : []), ...conflicts.filter((other) => other.field === field).map(({ stamp }) => stamp)];
  const { [field]: before = [], ...others } = row.seen;
  const rest = newestSeen([...before, ...gone], open);
  return { ...row, conflicts, seen: rest.length > 0 ? { ...others, [field]: rest } : others };
}

/** `row` with the value that `field` has now put among its conflicts: what takes an answer back, before the next write. */
export function disputedRow<T extends Row>(row: T, field: string): T {
  const stamp = row.stamps[field] as Stamp;
  const value = (row as unknown as Record<string, unknown>)[field];
  return { ...row, conflicts: [...row.conflicts, { field, stamp, value }].sort(byFieldAndStamp) };
}
