// Copy table: puts the map's table on the clipboard, as HTML for documents and as tabs for spreadsheets.
import type { MapTableModel, TableCell } from './table-model';

/** What a spreadsheet would run as a formula when it is pasted, also behind blanks and invisible characters. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫]/u;

function plain(cell: TableCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Tabs and line ends would begin a new cell, so they become blanks. */
export function tableAsTabs({ heads, rows }: MapTableModel): string {
  const line = (cells: readonly TableCell[]) =>
    cells.map((cell) => plain(cell).replace(/[\t\r\n\u2028\u2029]+/g, ' ')).join('\t');
  return [heads, ...rows.map((row) => row.cells)].map(line).join('\r\n');
}

export function tableAsHtml({ heads, rows }: MapTableModel): string {
  const table = document.createElement('table');
  const addRow = (name: 'th' | 'td', cells: readonly TableCell[]) => {
    const row = table.insertRow();
    for (const cell of cells) row.appendChild(document.createElement(name)).textContent = plain(cell);
  };
  addRow('th', heads);
  for (const { cells } of rows) addRow('td', cells);
  return table.outerHTML;
}

/** Rejects where the browser does not let the page write to the clipboard. */
export async function copyTable(model: MapTableModel): Promise<void> {
  const blob = (type: string, text: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': blob('text/html', tableAsHtml(model)),
      'text/plain': blob('text/plain', tableAsTabs(model)),
    }),
  ]);
}
