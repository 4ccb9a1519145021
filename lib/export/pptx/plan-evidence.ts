// Plan evidence: what is said of a touchpoint beside its picture, in the room that there is; the notes have it in full.
import { nearestEmotion } from '@/lib/domain/scale';
import { expectationGap } from '@/lib/domain/touchpoint';
import { formatSigned } from '@/lib/text/format';
import { findingWords } from '@/lib/text/status-words';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import { cutToLines, linesOf, shareLines, type TextPlace } from './text-fit';

export interface Block {
  /** What it is; a quote needs no name. */
  kind: 'quote' | 'words' | 'pain' | 'gain' | 'need' | 'idea' | 'leave';
  label: string;
  text: string;
}

/** All that a reader wants to see at once, the most telling first. */
export function evidenceBlocks({ touchpoint, findings }: Evidence, source: ExportSource): Block[] {
  const { t } = source;
  const words = (field: 'doing' | 'thinking' | 'feeling' | 'expected'): Block => ({
    kind: 'words',
    label: t(`report.${field}`),
    text: touchpoint[field].trim(),
  });
  const blocks: Block[] = [
    { kind: 'quote', label: '', text: touchpoint.quote.trim() },
    words('doing'),
    words('thinking'),
    words('feeling'),
    words('expected'),
    ...findings.map((finding): Block => {
      const text = finding.text.trim() === '' ? '' : findingWords(finding, source);
      return { kind: finding.kind, label: t(`finding.${finding.kind}`), text };
    }),
  ];
  const said = blocks.filter(({ text }) => text !== '');
  if (touchpoint.wouldLeave === null) return said;
  return [...said, { kind: 'leave', label: t('map.evidence.leave'), text: touchpoint.wouldLeave.trim() }];
}

/** Lines that all blocks take together. */
export const blockLines = (blocks: readonly Block[], place: TextPlace): number =>
  blocks.reduce((sum, { label, text }) => sum + linesOf(joined(label, text), place).length, 0);

/** The blocks with their texts cut so that all of them together take at most `lines` lines, labels counted. */
export function fitBlocks(blocks: readonly Block[], place: TextPlace, lines: number): Block[] {
  const wanted = blocks.map(({ label, text }) => linesOf(joined(label, text), place).length);
  const given = shareLines(wanted, lines);
  return blocks.flatMap((block, i) => {
    const room = given[i] ?? 0;
    if (room === 0) return [];
    const cut = cutToLines(joined(block.label, block.text), place, room);
    return [{ ...block, text: block.label === '' ? cut : cut.slice(block.label.length).replace(/^: ?/, '') }];
  });
}

/** A label stands before its words in the same line. */
const joined = (label: string, text: string) => (label === '' ? text : text === '' ? label : `${label}: ${text}`);

/** `+1 Good · expected 0 · gap +1`, after the number of the feeling alone. */
export function feltLine({ touchpoint }: Evidence, { t }: ExportSource): string {
  const { emotion, expectation } = touchpoint;
  const gap = expectationGap(touchpoint);
  const felt = emotion
    ? `${formatSigned(emotion.value)} ${t(`emotion.${nearestEmotion(emotion.value)}`)}`
    : t('emotion.none');
  return [
    felt,
    expectation && t('report.expectation', { rating: formatSigned(expectation.value) }),
    gap !== null && t('report.gap', { gap: formatSigned(gap) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
