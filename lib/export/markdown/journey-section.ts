// Journey section: stage after stage its goal and its touchpoints as a table: the twin of the map.
import type { PlacedStage } from '@/lib/domain/place-map';
import type { ExportSource } from '../contract';
import { meansSheet } from '../tables/means-sheet';
import type { TableSource } from '../tables/table-source';
import { touchpointsSheet } from '../tables/touchpoints-sheet';
import { mdLines, mdText } from './markdown-text';
import { sheetTable } from './sheet-table';

const SEEN = ['number', 'step', 'title', 'channel', 'emotion', 'expectation', 'gap', 'time', 'wouldLeave', 'evidence'];
const MEANS = ['rated', 'step', 'n', 'mean', 'sd', 'remark'];

/** Steps have names of their own only where several touchpoints stand on one. */
const named = ({ map }: ExportSource) => map.columns.some(({ touchpoints }) => touchpoints.length > 1);

export function journeySections(source: ExportSource, tables: TableSource): (() => string)[] {
  const sheet = touchpointsSheet(tables);
  const keys = SEEN.filter((key) => key !== 'step' || named(source));
  const stage = (placed: PlacedStage) => {
    const columns = new Set(source.map.columns.slice(placed.first, placed.first + placed.count));
    const rows = sheet.rows.filter((_, index) => {
      const one = tables.evidence[index];
      return one !== undefined && columns.has(one.column);
    });
    const name = placed.stage ? placed.stage.name || source.t('untitled') : source.t('map.stage.none');
    return [
      `### ${mdText(name)}`,
      placed.stage ? mdLines(placed.stage.goal) : '',
      sheetTable({ ...sheet, rows }, keys, source),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  };
  return [
    () => `## ${source.t('report.map')}`,
    ...source.map.stages.map((placed) => () => stage(placed)),
    () => meansOf(source, tables),
  ];
}

/** What several rated together, never without n; with one run the tables say it all. */
function meansOf(source: ExportSource, tables: TableSource): string {
  const sheet = meansSheet(tables);
  if (source.mapRows.walkthroughs.length < 2 || sheet.rows.length === 0) return '';
  return `### ${sheet.title}\n\n${sheetTable(sheet, MEANS, source)}`;
}
