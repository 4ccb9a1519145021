// Decisions section: what could be better, from the heaviest on, and under it who does what by when, to be ticked off.
import type { Action } from '@/lib/domain/opportunity';
import { formatDay } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import { decidedOf, opportunitiesSheet, proofOf } from '../tables/decisions-sheets';
import { metricsSheet } from '../tables/metrics-sheet';
import type { TableSource } from '../tables/table-source';
import { mdLines, mdText } from './markdown-text';
import { sheetTable } from './sheet-table';

const FIGURES = [
  'metricName',
  'metricValue',
  'unit',
  'n',
  'from',
  'to',
  'baseline',
  'target',
  'progress',
  'stage',
  'step',
];

/** Empty where nothing is decided. */
export function decisionsSection(source: ExportSource, tables: TableSource): string {
  const { mapRows } = source;
  const alone = mapRows.actions.filter(
    ({ opportunityId }) => !mapRows.opportunities.some(({ id }) => id === opportunityId),
  );
  const lines = [...opportunityLines(source, tables), ...alone.map((action) => actionLine(action, source, ''))];
  return lines.length === 0 ? '' : `## ${opportunitiesSheet(tables).title}\n\n${lines.join('\n')}`;
}

function opportunityLines(source: ExportSource, tables: TableSource): string[] {
  const { t, mapRows } = source;
  return decidedOf(tables).flatMap(({ opportunity }) => {
    const { id, text, impact, effort } = opportunity;
    const facts = [
      impact !== null && `${t('opportunity.impact')} ${impact}`,
      effort !== null && `${t('opportunity.effort')} ${effort}`,
    ].filter(Boolean);
    const own = mapRows.actions.filter(({ opportunityId }) => opportunityId === id);
    return [
      `- **${mdLines(text, '  ') || t('untitled')}**${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`,
      ...proofOf(opportunity, tables).map((proof) => `  - ← ${mdText(proof)}`),
      ...own.map((action) => actionLine(action, source, '  ')),
    ];
  });
}

/** A task of GitHub's kind, which can be ticked where such lists can. */
function actionLine({ text, owner, dueAt, measure, status }: Action, { t, language }: ExportSource, indent: string) {
  const facts = [
    t(`action.status.${status}`),
    owner && mdText(owner),
    dueAt !== null && `${t('action.due')} ${formatDay(dueAt, language, 'UTC')}`,
    measure.trim() !== '' && `${t('action.measure')}: ${mdText(measure)}`,
  ].filter(Boolean);
  const words = mdLines(text, `${indent}  `) || t('untitled');
  return `${indent}- [${status === 'done' ? 'x' : ' '}] ${words} (${facts.join(' · ')})`;
}

/** Figures from elsewhere; empty where there are none. */
export function figuresSection(source: ExportSource, tables: TableSource): string {
  const sheet = metricsSheet(tables);
  return sheet.rows.length === 0 ? '' : `## ${sheet.title}\n\n${sheetTable(sheet, FIGURES, source)}`;
}
