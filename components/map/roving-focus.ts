// Roving focus: the grid is one stop for Tab, and arrow keys move between whatever can be focused in its cells.
import { useLayoutEffect, useRef } from 'preact/hooks';

const TARGETS = '[data-focus]';

export interface RovingFocus {
  table: { current: HTMLTableElement | null };
  onKeyDown(event: KeyboardEvent): void;
  onFocusIn(event: FocusEvent): void;
  onFocusOut(event: FocusEvent): void;
}

export function useRovingFocus(enabled: boolean): RovingFocus {
  const table = useRef<HTMLTableElement>(null);
  /** The key of what had the focus last. */
  const last = useRef<string | undefined>(undefined);
  /** Where that stood among all that can be focused: once it is gone, its neighbour takes the focus. */
  const place = useRef(0);
  const within = useRef(false);

  const makeOnlyStop = (target: HTMLElement) => {
    for (const stop of table.current?.querySelectorAll<HTMLElement>('[data-focus][tabindex="0"]') ?? []) {
      stop.tabIndex = -1;
    }
    target.tabIndex = 0;
  };

  useLayoutEffect(() => {
    if (!enabled || !table.current) return;
    const targets = [...table.current.querySelectorAll<HTMLElement>(TARGETS)];
    const current =
      targets.find((target) => target.dataset.focus === last.current) ??
      targets[Math.min(place.current, targets.length - 1)];
    for (const target of targets) {
      const tabIndex = target === current ? 0 : -1;
      if (target.getAttribute('tabindex') !== String(tabIndex)) target.tabIndex = tabIndex;
    }
    // A column that was moved took the focus out of the document with it.
    if (within.current && document.activeElement === document.body) current?.focus();
  });

  return {
    table,
    onFocusIn(event) {
      within.current = true;
      const target = (event.target as HTMLElement).closest<HTMLElement>(TARGETS);
      if (!target) return;
      last.current = target.dataset.focus;
      place.current = [...(table.current?.querySelectorAll(TARGETS) ?? [])].indexOf(target);
      makeOnlyStop(target);
    },
    onFocusOut(event) {
      // Left by the person, or taken out by a redraw? A redraw tells while the element is still there, and is done by then.
      const left = event.target as HTMLElement;
      queueMicrotask(() => {
        if (left.isConnected && !table.current?.contains(document.activeElement)) within.current = false;
      });
    },
    onKeyDown(event) {
      if (event.altKey || event.metaKey || !table.current) return;
      const target = (event.target as HTMLElement).closest<HTMLElement>(TARGETS);
      if (!target) return;
      const next = nextTarget(table.current, target, event.key, event.ctrlKey);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}

function nextTarget(table: HTMLElement, from: HTMLElement, key: string, far: boolean): HTMLElement | undefined {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll<HTMLElement>(TARGETS)]);
  const filled = rows.filter((row) => row.length > 0);
  const at = filled.findIndex((row) => row.includes(from));
  const row = filled[at];
  if (!row) return undefined;
  switch (key) {
    case 'ArrowLeft':
      return row[row.indexOf(from) - 1];
    case 'ArrowRight':
      return row[row.indexOf(from) + 1];
    case 'ArrowUp':
      return nearest(filled[at - 1], from);
    case 'ArrowDown':
      return nearest(filled[at + 1], from);
    case 'Home':
      return (far ? filled[0] : row)?.[0];
    case 'End':
      return (far ? filled.at(-1) : row)?.at(-1);
    default:
      return undefined;
  }
}

/** The target of `row` whose left edge is nearest to that of `from`. */
function nearest(row: HTMLElement[] | undefined, from: HTMLElement): HTMLElement | undefined {
  const { left } = from.getBoundingClientRect();
  const far = (target: HTMLElement) => Math.abs(target.getBoundingClientRect().left - left);
  return row?.reduce((best, target) => (far(target) < far(best) ? target : best));
}
