// Item list: items that a row holds in their order, such as planned steps; each is found by its id and moved beside another.
import type { Id } from './id';
import type { Beside } from './order';

/** `items` with `fresh` ones behind the item `after`; `null`, and one that is gone, are the end. */
export function insertItems<Item extends { id: Id }>(items: readonly Item[], fresh: readonly Item[], after: Id | null) {
  const at = items.findIndex(({ id }) => id === after);
  return at < 0 ? [...items, ...fresh] : items.toSpliced(at + 1, 0, ...fresh);
}

/** `items` with the item `id` beside another one; as they are where one of the two is gone. */
export function moveItem<Item extends { id: Id }>(items: readonly Item[], id: Id, beside: Beside): readonly Item[] {
  const item = items.find((one) => one.id === id);
  const others = items.filter((one) => one.id !== id);
  const at = others.findIndex((one) => one.id === beside.id);
  return item && at >= 0 ? others.toSpliced(at + (beside.side === 'after' ? 1 : 0), 0, item) : items;
}

/** `items` with `patch` over the item `id`. */
export function patchItemOf<Item extends { id: Id }, Patch extends Partial<Item>>(
  items: readonly Item[],
  id: Id,
  patch: Patch,
): Item[] {
  return items.map((item) => (item.id === id ? { ...item, ...patch } : item));
}

/** The name of an item for what keeps words of many rows: by its own id and that of the row that holds it. */
export const itemKey = (rowId: Id, itemId: Id): string => `${rowId}/${itemId}`;
