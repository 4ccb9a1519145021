// Delimited text: a table as spreadsheets copy it (tabs) or save it (CSV with commas or semicolons), as rows of cells.

import { AppError } from './app-error';

const DELIMITERS = ['\t', ';', ','] as const;

/** Cells that one table may have. */
const MOST_CELLS = 1_000_000;

/**
 * The cells of each row, trimmed; rows without any text are left out. The delimiter is the one that the first row has
 * most of outside of quotes; a `sep=` line, as Excel writes it, names it. Quotes as in RFC 4180. Throws
 * `table-too-large`.
 */
export function rowsOfText(text: string): string[][] {
  const bare = text.replace(/^\uFEFF/, '');
  const named = /^sep=(.)\r?\n/i.exec(bare);
  const body = named ? bare.slice(named[0].length) : bare;
  const delimiter = named?.[1] ?? delimiterOf(body);
  return split(body, delimiter)
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
}

function delimiterOf(text: string): string {
  const first =
    text
      .trimStart()
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n/, 1)[0] ?? '';
  const counts = DELIMITERS.map((sign) => first.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? '\t';
}

function split(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted] = [[] as string[], '', false];
  let cells = 0;
  const count = () => {
    cells += 1;
    if (cells > MOST_CELLS) throw new AppError('table-too-large');
  };
  const endRow = () => {
    count();
    rows.push([...row, cell]);
    [row, cell] = [[], ''];
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') [cell, quoted] = ['', true];
    else if (sign === delimiter) {
      count();
      row.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[i + 1] === '\n') i++;
      endRow();
    } else cell += sign;
  }
  endRow();
  return rows;
}
