// Strange source: what an export reads of the map full of odd words, as the database gives it.
import type { ExportSource } from '@/lib/export/contract';
import { loadExporter } from '@/lib/export/exporters';
import type { MapRowsOptions } from '../../support/rows';
import { strangeMap } from '../../support/strange-map';
import { quietRun, storedSource, storeRows } from './stored-map';

type Rows = ReturnType<typeof strangeMap>['rows'];

export async function strangeSource(
  options: MapRowsOptions = {},
  change: (rows: Rows) => void = () => {},
): Promise<ExportSource> {
  const { rows, comments } = strangeMap(options);
  change(rows);
  const db = await storeRows(rows);
  await db.comments.bulkAdd(comments);
  return storedSource(db, options.language);
}

/** The one file that a format makes of it, as text. */
export async function writtenText(id: Parameters<typeof loadExporter>[0], source: ExportSource): Promise<string> {
  const exporter = await loadExporter(id);
  const [file, ...further] = await exporter.run(source, { baseName: 'journey', scale: 1, theme: 'light' }, quietRun());
  if (!file || further.length > 0) throw new Error(`${id} made not one file`);
  return file.blob.text();
}
