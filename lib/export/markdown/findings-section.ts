// Findings section: pains from the worst on, then gains, needs and ideas, each with the touchpoint that proves it.
import { FINDING_KINDS, type Finding, type FindingKind } from '@/lib/domain/finding';
import { statusWords } from '@/lib/text/status-words';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import { mdLines, mdText } from './markdown-text';

interface Found {
  finding: Finding;
  at: Evidence;
}

/** Empty where nothing was found. */
export function findingsSection(source: ExportSource, evidence: readonly Evidence[]): string {
  const found = evidence.flatMap((at) => at.findings.map((finding) => ({ finding, at })));
  const said = found.filter(({ finding }) => finding.text.trim() !== '');
  const kinds = FINDING_KINDS.map((kind) => kindOf(kind, said, source)).filter((text) => text !== '');
  return kinds.length === 0 ? '' : [`## ${source.t('sheet.name.findings')}`, ...kinds].join('\n\n');
}

function kindOf(kind: FindingKind, found: readonly Found[], source: ExportSource): string {
  const { t } = source;
  const own = found
    .filter(({ finding }) => finding.kind === kind)
    .sort((a, b) => (b.finding.severity ?? 0) - (a.finding.severity ?? 0) || a.at.number - b.at.number);
  if (own.length === 0) return '';
  const lines = own.map(({ finding, at }) => {
    const place = `${at.number}. ${mdText(at.touchpoint.title || t('untitled'))}`;
    return `- ${findingLine(finding, source)} — *${place}*`;
  });
  return [`### ${t(`map.lane.${kind}`)}`, lines.join('\n')].join('\n\n');
}

/** `**Blocker:** words (Wait, assumed)`. */
export function findingLine(finding: Finding, source: ExportSource): string {
  const { t } = source;
  const facts = [
    finding.category && t(`category.${finding.category}`),
    finding.evidence !== 'observed' && mdText(statusWords(finding, source)),
  ].filter(Boolean);
  const severity = finding.severity ? `**${t(`severity.${finding.severity}`)}:** ` : '';
  return `${severity}${mdLines(finding.text, '  ')}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
}
