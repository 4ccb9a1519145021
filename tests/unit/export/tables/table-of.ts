// Table of: the sheets of a map of tests, each line by the keys of its columns.

import type { PicturedRows } from '@/lib/db/maps';
import { placeMap } from '@/lib/domain/place-map';
import type { Project } from '@/lib/domain/project';
import type { Cell, Sheet } from '@/lib/export/tables/sheet';
import { sheetsOf } from '@/lib/export/tables/sheets';
import { newTableSource } from '@/lib/export/tables/table-source';
import { type Language, loadText } from '@/lib/text/text';
import { START } from '../../../support/rows';

export interface TableOptions {
  projects?: readonly Pick<Project, 'objectives'>[];
  language?: Language;
}

export async function sheetsOfRows(rows: PicturedRows, { projects = [], language = 'en' }: TableOptions = {}) {
  const made = { at: START + 86_400_000, appVersion: '0.1.0' };
  const t = await loadText(language);
  return sheetsOf(newTableSource({ map: placeMap(rows), mapRows: rows, t, language, made }, projects));
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
