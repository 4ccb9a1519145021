// CSV: the touchpoints of a map as a table for a spreadsheet, one touchpoint a line.
import type { Exporter } from '../contract';
import { fileName } from '../file-name';
import { loadTableSource } from '../tables/sheets';
import { touchpointsSheet } from '../tables/touchpoints-sheet';
import { sheetCsv } from './sheet-csv';

export const csv: Exporter = {
  id: 'csv',
  mimeType: 'text/csv',
  async run(source, { baseName }, run) {
    const tables = await loadTableSource(source);
    run.signal.throwIfAborted();
    const blob = new Blob([sheetCsv(touchpointsSheet(tables), source.t)], { type: csv.mimeType });
    run.onProgress(1);
    return [{ name: fileName('csv', baseName), blob, notes: [] }];
  },
};
