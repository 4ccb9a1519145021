// Roving rows: a list whose buttons are one stop for Tab; arrows go up and down its rows and along each of them.
import { useEffect, useRef } from 'preact/hooks';

/** Rows are `li` with their buttons as children; `first` says which row is the stop until one was focused. */
export function useRovingRows(first: (row: HTMLElement) => boolean) {
  const list = useRef<HTMLOListElement>(null);
  const stop = useRef<HTMLElement | null>(null);
  const place = useRef(0);

  const settle = () => {
    const rows = rowsOf(list.current);
    const lost = stop.current !== null && !stop.current.isConnected;
    if (lost) stop.current = null;
    const row = lost ? rows[Math.min(place.current, rows.length - 1)] : (rows.find(first) ?? rows[0]);
    const chosen = stop.current ?? row?.querySelector('button') ?? null;
    // A row that was deleted took the focus along: the one in its place has it now.
    if (lost && document.activeElement === document.body) chosen?.focus({ preventScroll: true });
    for (const button of rows.flatMap(buttonsOf)) {
      const tabIndex = button === chosen ? 0 : -1;
      // Also the same index, set again, makes the browser look at the style of the row again.
      if (button.tabIndex !== tabIndex || !button.hasAttribute('tabindex')) button.tabIndex = tabIndex;
    }
  };
  useEffect(settle);

  const onFocusIn = (event: FocusEvent) => {
    const button = event.target as HTMLElement;
    const row = rowsOf(list.current).findIndex((item) => buttonsOf(item).includes(button as HTMLButtonElement));
    if (row === -1) return;
    stop.current = button;
    place.current = row;
    settle();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = rowsOf(list.current);
    const row = rows.find((item) => buttonsOf(item).includes(event.target as HTMLButtonElement));
    if (!row) return;
    const buttons = buttonsOf(row);
    const column = buttons.indexOf(event.target as HTMLButtonElement);
    const at = rows.indexOf(row);
    const forward = getComputedStyle(row).direction === 'rtl' ? -1 : 1;
    const to: Record<string, HTMLButtonElement | undefined> = {
      ArrowDown: inRow(rows[at + 1], column),
      ArrowUp: inRow(rows[at - 1], column),
      Home: inRow(rows[0], column),
      End: inRow(rows.at(-1), column),
      ArrowRight: buttons[column + forward],
      ArrowLeft: buttons[column - forward],
    };
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) buttons.at(-1)?.click();
    else if (event.key in to) to[event.key]?.focus();
    else return;
    event.preventDefault();
  };

  return { ref: list, onFocusIn, onKeyDown };
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
}

function buttonsOf(row: HTMLElement): HTMLButtonElement[] {
  return [...row.querySelectorAll<HTMLButtonElement>(':scope > button')];
}

function inRow(row: HTMLElement | undefined, column: number): HTMLButtonElement | undefined {
  return row && buttonsOf(row)[column];
}
