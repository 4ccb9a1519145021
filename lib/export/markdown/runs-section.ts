// Runs section: who walked and what became of it, what the checklists earned and lost, and what reviewers said.
import { kept } from '@/lib/domain/row';
import type { ExportSource } from '../contract';
import { checklistSheet, scoresSheet } from '../tables/checklist-sheets';
import type { Sheet } from '../tables/sheet';
import type { TableSource } from '../tables/table-source';
import { walkthroughsSheet } from '../tables/walkthroughs-sheet';
import { mdLines, mdText } from './markdown-text';
import { sheetTable } from './sheet-table';

const RUNS = [
  'walkthrough',
  'shopper',
  'persona',
  'wave',
  'variant',
  'started',
  'walked',
  'outcome',
  'csat',
  'ces',
  'seq',
  'nps',
  'share',
  'comment',
];
const SCORES = ['walkthrough', 'part', 'earned', 'possible', 'share', 'answered', 'asked', 'proofsMissing'];
const ANSWERS = [
  'walkthrough',
  'section',
  'question',
  'answer',
  'answerState',
  'earned',
  'possible',
  'comment',
  'touchpointNumber',
];

const part = (level: string, sheet: Sheet, keys: readonly string[], source: ExportSource) =>
  sheet.rows.length === 0 ? '' : `${level} ${sheet.title}\n\n${sheetTable(sheet, keys, source)}`;

export function runsSection(source: ExportSource, tables: TableSource): string {
  return part('##', walkthroughsSheet(tables), RUNS, source);
}

/** Empty where nothing was asked. */
export function checklistSection(source: ExportSource, tables: TableSource): string {
  const scores = part('##', scoresSheet(tables), SCORES, source);
  return scores === '' ? '' : [scores, part('###', checklistSheet(tables), ANSWERS, source)].join('\n\n');
}

export async function commentsSection(source: ExportSource): Promise<string> {
  const { t, mapRows } = source;
  const comments = kept(await source.rows('comments')).filter(({ text }) => text.trim() !== '');
  if (comments.length === 0) return '';
  const about = (runId: string) => mapRows.walkthroughs.find(({ id }) => id === runId)?.name || t('untitled');
  const lines = comments.map(({ walkthroughId, author, text }) => {
    const who = [author, about(walkthroughId)].filter((words) => words !== null).map(mdText);
    return `- **${who.join(' · ')}:** ${mdLines(text, '  ')}`;
  });
  return `## ${t('comment.of-run')}\n\n${lines.join('\n')}`;
}
