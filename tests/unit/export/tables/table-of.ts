// Table of: the sheets of a map of tests, each line by the keys of its columns; and the source that exporters read.

import type { PicturedRows } from '@/lib/db/maps';
import { ALL_CONTENTS } from '@/lib/domain/export-contents';
import { placeMap } from '@/lib/domain/place-map';
import type { Project } from '@/lib/domain/project';
import type { ExportSource } from '@/lib/export/contract';
import type { Cell, Sheet } from '@/lib/export/tables/sheet';
import { loadTableSource, sheetsOf } from '@/lib/export/tables/sheets';
import { type Language, loadText } from '@/lib/text/text';
import { START } from '../../../support/rows';

export interface TableOptions {
  projects?: readonly Pick<Project, 'objectives'>[];
  language?: Language;
}

/** What an exporter reads of these rows; they have no pictures. */
export async function sourceOfRows(
  rows: PicturedRows,
  { projects = [], language = 'en' }: TableOptions = {},
): Promise<ExportSource> {
  return {
    map: placeMap(rows),
    mapRows: rows,
    rows: async (table) => (table === 'projects' ? projects : []) as never,
    picture: async () => undefined,
    contents: ALL_CONTENTS,
    t: await loadText(language),
    language,
    made: { at: START + 86_400_000, appVersion: '0.1.0' },
  };
}

export async function sheetsOfRows(rows: PicturedRows, options: TableOptions = {}): Promise<Sheet[]> {
  return sheetsOf(await loadTableSource(await sourceOfRows(rows, options)));
}

/** The lines of one sheet, each cell by its column's key; none where there is no such sheet. */
export function linesOf(sheets: readonly Sheet[], id: Sheet['id']): Record<string, Cell>[] {
  const sheet = sheets.find((one) => one.id === id);
  return (sheet?.rows ?? []).map((row) =>
    Object.fromEntries(row.map((cell, i) => [sheet?.columns[i]?.key ?? '', cell])),
  );
}

/** The same with the bare values. */
export function valuesOf(sheets: readonly Sheet[], id: Sheet['id']): Record<string, unknown>[] {
  return linesOf(sheets, id).map((line) =>
    Object.fromEntries(Object.entries(line).map(([key, cell]) => [key, cell?.value ?? null])),
  );
}
