// CSV cell: the one escaper of the CSV format; no cell of it can be read as a formula.
import { FORMULA_SIGNS } from '../tables/formula-start';

/**
 * A place where a cell may begin: the text itself, a new line, and a `;` or TAB, at which spreadsheets of other
 * languages split. Blanks and invisible characters before the formula do not hide it.
 */
const CELL_START = new RegExp(`(?<=^|[\\r\\n\\t;])(?=[\\s\\p{Cc}\\p{Cf}]*[${FORMULA_SIGNS}])`, 'gu');

/** Control characters that no spreadsheet shows; TAB, LF and CR are kept. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Captured or typed text, with `'` before whatever a spreadsheet would run (OWASP, "CSV Injection"). */
export function guarded(text: string): string {
  const plain = text.replace(INVISIBLE, '').replace(CELL_START, "'");
  return /^[\t\r\n]/.test(plain) ? `'${plain}` : plain;
}

/** The same as a cell. */
export const textCell = (text: string): string => quote(guarded(text));

/** A number that Walkmap made itself: a minus stays a minus. `null` is an empty cell. */
export function numberCell(value: number | null | undefined): string {
  return quote(value === null || value === undefined || !Number.isFinite(value) ? '' : String(value));
}

/** One record of RFC 4180, with its CRLF. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
