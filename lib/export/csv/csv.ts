// CSV: every table of a map as a text file of its own, all of them in one zip.
import { makeZip } from 'client-zip';
import { newBreather } from '../breather';
import type { Exporter, ExportRun } from '../contract';
import { fileName } from '../file-name';
import { previewSheets } from '../tables/preview-sheets';
import type { Sheet } from '../tables/sheet';
import { loadTableSource, sheetsOf } from '../tables/sheets';
import type { TableSource } from '../tables/table-source';
import { sheetCsv } from './sheet-csv';

export const csv: Exporter = {
  id: 'csv',
  mimeType: 'application/zip',
  async preview(source) {
    return previewSheets(sheetsOf(await loadTableSource(source)), source);
  },
  async run(source, { baseName }, run) {
    const tables = await loadTableSource(source);
    const zip = await new Response(makeZip(filesOf(sheetsOf(tables), tables, run))).blob();
    run.signal.throwIfAborted();
    return [{ name: fileName('csv', baseName), blob: new Blob([zip], { type: csv.mimeType }), notes: [] }];
  },
};

/** `touchpoints.csv`, `findings.csv` and so on: names that are the same in every language. The page gets its turn after each. */
async function* filesOf(sheets: readonly Sheet[], { t, made }: TableSource, { signal, onProgress }: ExportRun) {
  const breathe = newBreather(signal);
  for (const [index, sheet] of sheets.entries()) {
    yield { name: `${sheet.id}.csv`, input: sheetCsv(sheet, t), lastModified: new Date(made.at) };
    onProgress((index + 1) / sheets.length);
    await breathe();
  }
}
