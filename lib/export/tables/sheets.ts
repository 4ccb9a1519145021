// Sheets: all tables of a map, read from the store once; XLSX, CSV and whoever else writes tables read these.
import type { ExportSource } from '../contract';
import { checklistSheet, scoresSheet } from './checklist-sheets';
import { actionsSheet, opportunitiesSheet } from './decisions-sheets';
import { findingsSheet } from './findings-sheet';
import { meansSheet } from './means-sheet';
import { metricsSheet } from './metrics-sheet';
import { ratingsSheet } from './ratings-sheet';
import { SHEET_IDS, type Sheet, type SheetId } from './sheet';
import { newTableSource, type TableSource } from './table-source';
import { touchpointsSheet } from './touchpoints-sheet';
import { walkthroughsSheet } from './walkthroughs-sheet';

const SHEETS: Record<SheetId, (source: TableSource) => Sheet> = {
  touchpoints: touchpointsSheet,
  findings: findingsSheet,
  means: meansSheet,
  ratings: ratingsSheet,
  checklist: checklistSheet,
  scores: scoresSheet,
  opportunities: opportunitiesSheet,
  actions: actionsSheet,
  metrics: metricsSheet,
  walkthroughs: walkthroughsSheet,
};

/** What the sheets are read from; where only one is wanted, hand this to it. */
export async function loadTableSource(source: ExportSource): Promise<TableSource> {
  return newTableSource(source, await source.rows('projects'));
}

/** All sheets in their order, without those that have no line. */
export function sheetsOf(source: TableSource): Sheet[] {
  return SHEET_IDS.map((id) => SHEETS[id](source)).filter(({ rows }) => rows.length > 0);
}
