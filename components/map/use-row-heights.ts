// Use row heights: rows of a map of which not all columns are drawn only grow, so that scrolling sideways never moves them up.
import { useLayoutEffect } from 'preact/hooks';

/** For the box around the grid, after each drawing; `cut` is whether columns are left out. */
export function useRowHeights(board: { current: HTMLElement | null }, cut: boolean): void {
  useLayoutEffect(() => {
    if (!cut) return;
    const rows = [...(board.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const heights = rows.map((row) => row.getBoundingClientRect().height);
    rows.forEach((row, index) => {
      row.style.height = `${heights[index]}px`;
    });
  });
}
