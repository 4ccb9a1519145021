// Markdown document: a whole report piece by piece: summary, journey, findings, decisions, checklists, and the evidence.
import { formatInstant } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import { summarize } from '../html/summary-model';
import { loadTableSource } from '../tables/sheets';
import type { WrittenText } from '../text-file';
import { decisionsSection, figuresSection } from './decisions-section';
import { evidenceText, type PicturePlace } from './evidence-section';
import { findingsSection } from './findings-section';
import { headText } from './head';
import { journeySections } from './journey-section';
import { checklistSection, commentsSection, runsSection } from './runs-section';

export async function markdownDocument(source: ExportSource, place: PicturePlace): Promise<WrittenText> {
  const tables = await loadTableSource(source);
  const { t, language, made } = source;
  const { evidence } = tables;
  const pieces: (() => string | Promise<string>)[] = [
    () => headText(source, summarize(source, evidence)),
    ...journeySections(source, tables),
    () => findingsSection(source, evidence),
    () => decisionsSection(source, tables),
    () => figuresSection(source, tables),
    () => runsSection(source, tables),
    () => checklistSection(source, tables),
    () => commentsSection(source),
    () => `## ${t('report.evidence')}`,
    ...evidence.map((one) => () => evidenceText(one, source, place)),
    () => `---\n\n${t('markdown.made', { version: made.appVersion, date: formatInstant(made.at, language) })}`,
  ];
  const apart = (piece: string) => (piece === '' ? '' : `${piece}\n\n`);
  return { pieces: pieces.map((write) => async () => apart(await write())) };
}
