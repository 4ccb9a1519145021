// Heads: what the head of its column and the head of its row say of a cell.

/** The words of both, as far as there are any; none for what stands in no table. */
export function headsOf(block: Element | null): string[] {
  const cell = block?.closest<HTMLTableCellElement>('td, th');
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  if (!cell || !row?.cells) return [];
  const first = row.closest('table')?.rows[0];
  const heads = [first === row ? undefined : first?.cells[cell.cellIndex], row.cells[0]];
  return heads.flatMap((head) => (head && head !== cell ? (head.textContent.trim().slice(0, 120) ?? '') : []));
}
