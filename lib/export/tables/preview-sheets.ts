// Preview of sheets: the first lines of each table in words, before any file is made.
import type { Speech } from '@/lib/text/status-words';
import type { ExportPreview } from '../contract';
import { cellWords } from './cell-words';
import type { Sheet } from './sheet';

/** More than these lines of a table nobody reads before the file is made. */
const LINES = 8;

export function previewSheets(sheets: readonly Sheet[], speech: Speech): ExportPreview {
  return {
    kind: 'tables',
    tables: sheets.map(({ title, columns, rows }) => ({
      name: title,
      head: columns.map((column) => column.title),
      rows: rows.slice(0, LINES).map((row) => row.map((cell) => cellWords(cell, speech))),
      total: rows.length,
    })),
  };
}
