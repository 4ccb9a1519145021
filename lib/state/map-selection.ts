// Map selection: the columns of a map that a person has chosen, to do one thing to all of them.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Id } from '@/lib/domain/id';
import type { PlacedColumn, PlacedMap } from '@/lib/domain/place-map';

export interface ColumnSelection {
  /** Of those on screen. */
  readonly ids: ReadonlySignal<ReadonlySet<Id>>;
  /** Chooses a column, or lets it go. */
  toggle(id: Id): void;
  /** Chooses all from the one that was chosen last to this one. */
  extendTo(id: Id): void;
  clear(): void;
}

const NONE: ReadonlySet<Id> = new Set();

export function newColumnSelection(placed: ReadonlySignal<PlacedMap | undefined>): ColumnSelection {
  const chosen = signal<ReadonlySet<Id>>(NONE);
  let anchor: Id | undefined;
  const columns = (): readonly PlacedColumn[] => placed.peek()?.columns ?? [];
  return {
    ids: computed(() => {
      if (chosen.value.size === 0) return NONE;
      const shown = placed.value?.columns.filter(({ id }) => chosen.value.has(id)) ?? [];
      return new Set(shown.map(({ id }) => id));
    }),
    toggle(id) {
      const next = new Set(chosen.peek());
      if (!next.delete(id)) next.add(id);
      anchor = id;
      chosen.value = next;
    },
    extendTo(id) {
      const at = columns().findIndex((column) => column.id === id);
      const from = columns().findIndex((column) => column.id === anchor);
      const [first, last] = from < 0 ? [at, at] : [Math.min(from, at), Math.max(from, at)];
      if (from < 0) anchor = id;
      chosen.value = new Set(
        columns()
          .slice(first, last + 1)
          .map((column) => column.id),
      );
    },
    clear() {
      anchor = undefined;
      chosen.value = NONE;
    },
  };
}
