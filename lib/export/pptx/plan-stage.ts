// Plan stage: the touchpoints of a stage as lines of a table, cut so that each stays readable, on as many slides as they need.
import { nearestEmotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import { findingWords, statusWords } from '@/lib/text/status-words';
import type { Breather } from '../breather';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import { cutToLines, heightOf, linesOf, pageRows } from './text-fit';

/** Inches of the columns: number, touchpoint, feeling, doing, pains, gains, status. */
export const STAGE_WIDTHS = [0.5, 2.9, 1.05, 2.55, 2.7, 1.65, 0.98] as const;
export const STAGE_SIZE = 10;
const SIDE = 0.12;
const EDGE = 0.09;
const MOST_LINES = 4;
/** In a stage of more touchpoints than `LONG` each has fewer lines: the notes have all of them. */
const LONG = 16;
const FEWER_LINES = 2;
/** Inches for lines below the head of the table: beside the goal and the curve, and on further slides. */
const FIRST_ROOM = 3.2;
const ROOM = 5.25;

export interface StageRow {
  one: Evidence;
  title: string;
  /** Channel, run and what is to be known at once. */
  facts: string;
  felt: string;
  doing: string;
  pains: string;
  gains: string;
  status: string;
  /** Inches. */
  height: number;
}

/** The lines of each slide; one slide without any for a stage in which nobody met anything. */
export async function planStage(
  evidence: readonly Evidence[],
  source: ExportSource,
  breathe: Breather,
): Promise<StageRow[][]> {
  const most = evidence.length > LONG ? FEWER_LINES : MOST_LINES;
  const rows: StageRow[] = [];
  for (const one of evidence) {
    rows.push(stageRow(one, most, source));
    await breathe();
  }
  const pages = pageRows(
    rows,
    ({ height }) => height,
    (page) => (page === 0 ? FIRST_ROOM : ROOM),
  );
  return pages.length > 0 ? pages : [[]];
}

function stageRow(one: Evidence, mostLines: number, source: ExportSource): StageRow {
  const { t } = source;
  const { touchpoint, findings, run } = one;
  const runs = source.mapRows.walkthroughs.length;
  const place = (column: number) => ({ width: (STAGE_WIDTHS[column] ?? 1) - SIDE, size: STAGE_SIZE });
  const cut = (text: string, column: number, lines = mostLines) => cutToLines(text, place(column), lines);
  const found = (kinds: readonly string[]) =>
    findings
      .filter(({ kind, text }) => kinds.includes(kind) && text.trim() !== '')
      .map((finding) => findingWords(finding, source))
      .join('\n');
  const facts = [
    t(`channel.${touchpoint.channel}`),
    runs > 1 && t('map.evidence.run', { n: run, of: runs }),
    touchpoint.momentOfTruth && `★ ${t('moment-of-truth')}`,
    touchpoint.wouldLeave !== null && t('map.leave'),
  ];
  const row = {
    one,
    title: cut(touchpoint.title || t('untitled'), 1, mostLines / 2),
    facts: cut(facts.filter(Boolean).join(' · '), 1, mostLines / 2),
    felt: feltWords(one, source),
    doing: cut(touchpoint.doing, 3),
    pains: cut(found(['pain']), 4),
    gains: cut(found(['gain']), 5),
    status: cut(statusWords(touchpoint, source), 6),
  };
  const lines = (text: string, column: number) => linesOf(text, place(column)).length;
  const most = Math.max(
    lines(row.title, 1) + lines(row.facts, 1),
    lines(row.felt, 2),
    lines(row.doing, 3),
    lines(row.pains, 4),
    lines(row.gains, 5),
    lines(row.status, 6),
  );
  return { ...row, height: heightOf(most, STAGE_SIZE) + EDGE };
}

/** `−1 Bad`, in two lines; what a guess is says so. */
function feltWords({ touchpoint: { emotion, evidence } }: Evidence, { t }: ExportSource): string {
  if (!emotion) return t('emotion.none');
  const said = `${formatSigned(emotion.value)} ${t(`emotion.${nearestEmotion(emotion.value)}`)}`;
  return evidence === 'assumed' ? `${said}\n${t('evidence.assumed')}` : said;
}
