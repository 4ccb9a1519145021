// XLSX: every table of a map on a sheet of its own, typed and ready to filter, with a sheet that says how to read them.
import type { Exporter } from '../contract';
import { fileName } from '../file-name';
import { previewSheets } from '../tables/preview-sheets';
import { loadTableSource, sheetsOf } from '../tables/sheets';
import { writeWorkbook, XLSX_TYPE } from './workbook';

export const xlsx: Exporter = {
  id: 'xlsx',
  mimeType: XLSX_TYPE,
  async preview(source) {
    return previewSheets(sheetsOf(await loadTableSource(source)), source);
  },
  async run(source, { baseName }, run) {
    const tables = await loadTableSource(source);
    run.signal.throwIfAborted();
    return [{ name: fileName('xlsx', baseName), blob: await writeWorkbook(tables, sheetsOf(tables), run), notes: [] }];
  },
};
