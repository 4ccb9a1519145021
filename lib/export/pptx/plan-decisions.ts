// Plan decisions: opportunities with their actions as lines of a table, on as many slides as they need.
import type { Action, Opportunity } from '@/lib/domain/opportunity';
import { quadrantOf } from '@/lib/domain/weigh-opportunity';
import { formatDay } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import { cutToLines, heightOf, linesOf, pageRows } from './text-fit';

/** Inches of the columns: opportunity, impact and effort, action, owner, due, status, measure. */
export const DECISION_WIDTHS = [3.1, 1.5, 2.9, 1.2, 1.05, 0.9, 1.68] as const;
export const DECISION_SIZE = 10;
const SIDE = 0.12;
const EDGE = 0.09;
const MOST_LINES = 6;
const ROOM = 5.2;

export interface DecisionRow {
  /** One text a column; the opportunity is said once, at its first action. */
  cells: readonly string[];
  status: Action['status'] | null;
  /** Inches. */
  height: number;
}

/** No slide where nothing is decided. */
export function planDecisions(source: ExportSource): DecisionRow[][] {
  const { opportunities, actions } = source.mapRows;
  const alone = actions.filter(({ opportunityId }) => !opportunities.some(({ id }) => id === opportunityId));
  const rows = [
    ...opportunities.flatMap((opportunity) => {
      const own = actions.filter(({ opportunityId }) => opportunityId === opportunity.id);
      const lines = own.length > 0 ? own : [null];
      return lines.map((action, i) => decisionRow(i === 0 ? opportunity : null, action, source));
    }),
    ...alone.map((action) => decisionRow(null, action, source)),
  ];
  return pageRows(
    rows,
    ({ height }) => height,
    () => ROOM,
  );
}

function decisionRow(opportunity: Opportunity | null, action: Action | null, source: ExportSource): DecisionRow {
  const { t, language } = source;
  const texts = [
    opportunity ? opportunity.text.trim() || t('untitled') : '',
    opportunity ? weightWords(opportunity, source) : '',
    action ? action.text.trim() || t('untitled') : '',
    action?.owner ?? '',
    action && action.dueAt !== null ? formatDay(action.dueAt, language, 'UTC') : '',
    action ? t(`action.status.${action.status}`) : '',
    action?.measure ?? '',
  ];
  const place = (column: number) => ({ width: (DECISION_WIDTHS[column] ?? 1) - SIDE, size: DECISION_SIZE });
  const cells = texts.map((text, i) => cutToLines(text, place(i), MOST_LINES));
  const most = Math.max(1, ...cells.map((cell, i) => linesOf(cell, place(i)).length));
  return { cells, status: action?.status ?? null, height: heightOf(most, DECISION_SIZE) + EDGE };
}

/** Its quadrant, and what it stands on. */
function weightWords(opportunity: Opportunity, { t }: ExportSource): string {
  const { impact, effort } = opportunity;
  const quadrant = quadrantOf(opportunity);
  return [
    quadrant && t(`opportunity.quadrant.${quadrant}`),
    impact !== null && `${t('opportunity.impact')} ${impact}`,
    effort !== null && `${t('opportunity.effort')} ${effort}`,
  ]
    .filter(Boolean)
    .join('\n');
}
