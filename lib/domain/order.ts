// Order: fractional indexes, so that putting a row between two others renames nobody.
import { generateKeyBetween } from 'fractional-indexing';

/** An order key between `before` and `after`; `null` is the open end. */
export function orderBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** Sorts by order, then by id, so that two devices which chose the same key agree. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The key that puts the row `id` at `index` among `rows` (sorted, without gaps; the row itself is left out first). Among
 * rows to which two devices gave the same key there is no place; then it comes behind them.
 */
export function orderAt(rows: readonly { id: string; order: string }[], id: string | null, index: number): string {
  const others = rows.filter((row) => row.id !== id);
  const at = Math.max(0, Math.min(index, others.length));
  const before = others[at - 1]?.order ?? null;
  const after = others.slice(at).find((row) => before === null || row.order > before);
  return orderBetween(before, after?.order ?? null);
}

/** A place among rows, told by the row next to it. */
export interface Beside {
  id: string;
  side: 'before' | 'after';
}

/**
 * The key that puts the row `id` beside another one of `rows` (sorted); `null` and a row that is gone are the end.
 */
export function orderBeside(
  rows: readonly { id: string; order: string }[],
  id: string | null,
  beside: Beside | null,
): string {
  const others = rows.filter((row) => row.id !== id);
  const at = others.findIndex((row) => row.id === beside?.id);
  return orderAt(others, null, at < 0 ? others.length : at + (beside?.side === 'after' ? 1 : 0));
}
