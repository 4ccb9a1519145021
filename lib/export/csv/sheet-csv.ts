// Sheet CSV: a sheet as text, one record a line, as spreadsheets and strict readers of RFC 4180 take it.
import { isoOfInstant } from '@/lib/domain/calendar';
import type { Text } from '@/lib/text/text';
import type { Cell, Column, Sheet } from '../tables/sheet';
import { csvLine, numberCell, textCell } from './csv-cell';
import { isoInstant } from './iso-instant';

/** Heads in the person's language, with a byte order mark so that Excel reads UTF-8. */
export function sheetCsv({ columns, rows }: Sheet, t: Text): string {
  const head = csvLine(columns.map((column) => textCell(csvHead(column, t))));
  const lines = rows.map((row) => csvLine(row.map((cell) => csvCell(cell, t))));
  return `\uFEFF${head}${lines.join('')}`;
}

/** A duration is a number of seconds here, and its head says so. */
export function csvHead({ kind, title }: Column, t: Text): string {
  return kind === 'duration' ? t('sheet.seconds', { title }) : title;
}

/** Instants as ISO 8601 with their offset, days as ISO dates, shares 0..1, durations in seconds with one decimal. */
function csvCell(cell: Cell, t: Text): string {
  if (cell === null) return textCell('');
  switch (cell.is) {
    case 'text':
    case 'link':
      return textCell(cell.value);
    case 'number':
    case 'share':
      return numberCell(cell.value);
    case 'duration':
      return numberCell(Math.round(cell.value / 100) / 10);
    case 'instant':
      return textCell(isoInstant(cell.value, cell.zone));
    case 'day':
      return textCell(isoOfInstant(cell.value));
    case 'flag':
      return textCell(t(cell.value ? 'sheet.yes' : 'sheet.no'));
  }
}
