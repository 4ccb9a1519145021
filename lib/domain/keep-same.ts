// Keep same: rows that were read again and say the same stay the objects that they were, so that nothing is redrawn for them.
import type { Id } from './id';
import { sameValue } from './same-value';

/** `rows`, each as it was in `before` where nothing of it has changed. */
export function keepSame<Row extends { id: Id }>(before: readonly Row[], rows: readonly Row[]): Row[] {
  const old = new Map(before.map((row) => [row.id, row]));
  return rows.map((row) => {
    const known = old.get(row.id);
    return known && sameValue(known, row) ? known : row;
  });
}
