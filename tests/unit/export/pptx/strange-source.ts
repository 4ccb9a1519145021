// Strange source: the map of strange-map.ts as an exporter reads it, with one small picture for every snapshot.
import { ALL_CONTENTS } from '@/lib/domain/export-contents';
import { placeMap } from '@/lib/domain/place-map';
import type { TableName } from '@/lib/domain/tables';
import type { ExportSource } from '@/lib/export/contract';
import { type Language, loadText } from '@/lib/text/text';
import { type MapRowsOptions, START } from '../../../support/rows';
import { type StrangeMap, strangeMap } from '../../../support/strange-map';

/** `change` alters the rows before they are placed. */
export async function strangeSource(
  options: MapRowsOptions = {},
  change: (rows: StrangeMap['rows']) => void = () => undefined,
  language: Language = 'en',
): Promise<ExportSource> {
  const { rows } = strangeMap({ language, ...options });
  change(rows);
  const tables: Partial<Record<TableName, readonly object[]>> = { redactions: [] };
  return {
    contents: ALL_CONTENTS,
    map: placeMap(rows),
    mapRows: rows,
    rows: async (table) => (tables[table] ?? []) as never,
    picture: async (id) => new Blob([id], { type: 'image/jpeg' }),
    t: await loadText(language),
    language,
    made: { at: START, appVersion: '0.1.0' },
  };
}
