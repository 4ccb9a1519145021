// Sheet table: a sheet of the tables as a table of Markdown, with the columns that a reader wants to see there.
import { displayUrl } from '@/lib/domain/safe-url';
import { formatDay, formatInstant, formatPoints, formatShare, formatSpent } from '@/lib/text/format';
import type { Language } from '@/lib/text/text';
import type { ExportSource } from '../contract';
import type { Cell, CellKind, Sheet } from '../tables/sheet';
import { mdTable, mdText } from './markdown-text';

const NUMBERS: ReadonlySet<CellKind> = new Set(['number', 'share', 'duration']);

/** The columns of these keys, less those in which nothing stands. */
export function sheetTable(sheet: Sheet | undefined, keys: readonly string[], source: ExportSource): string {
  if (!sheet) return '';
  const { t, language } = source;
  const chosen = keys
    .map((key) => sheet.columns.findIndex((column) => column.key === key))
    .filter((index) => sheet.rows.some((row) => row[index] != null));
  const right = chosen.flatMap((index, at) => (NUMBERS.has(sheet.columns[index]?.kind ?? 'text') ? at : []));
  return mdTable(
    chosen.map((index) => mdText(sheet.columns[index]?.title ?? '')),
    sheet.rows.map((row) => chosen.map((index) => cellText(row[index] ?? null, t, language))),
    new Set(right),
  );
}

function cellText(cell: Cell, t: ExportSource['t'], language: Language): string {
  if (cell === null) return '';
  switch (cell.is) {
    case 'text':
      return mdText(cell.value);
    case 'link':
      return mdText(displayUrl(cell.value));
    case 'number':
      return formatPoints(cell.value, language);
    case 'share':
      return formatShare(cell.value, language);
    case 'duration':
      return formatSpent(cell.value, language);
    case 'instant':
      return formatInstant(cell.value, language, cell.zone);
    case 'day':
      return formatDay(cell.value, language, 'UTC');
    case 'flag':
      return t(cell.value ? 'sheet.yes' : 'sheet.no');
  }
}
