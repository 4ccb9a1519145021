// Evidence section: one touchpoint with its picture and all that was said and measured there.
import { displayUrl } from '@/lib/domain/safe-url';
import { nearestEmotion } from '@/lib/domain/scale';
import { expectationGap } from '@/lib/domain/touchpoint';
import { formatInstant, formatSigned } from '@/lib/text/format';
import { measuredFacts } from '@/lib/text/measured-facts';
import { saidLines } from '@/lib/text/said-lines';
import { statusWords } from '@/lib/text/status-words';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import { findingLine } from './findings-section';
import { mdAlt, mdLines, mdLink, mdQuote, mdText } from './markdown-text';

/** Where the picture of a snapshot lies beside the text; `undefined` where it is lost or left out. */
export type PicturePlace = (snapshotId: string) => string | undefined;

export function evidenceText(one: Evidence, source: ExportSource, place: PicturePlace): string {
  const { t } = source;
  const { touchpoint, number, findings } = one;
  const { title, momentOfTruth, wouldLeave, quote } = touchpoint;
  return [
    `### ${number}. ${mdText(title || t('untitled'))}${momentOfTruth ? ` ★ ${t('moment-of-truth')}` : ''}`,
    placeLine(one, source),
    ...pictureLines(one, source, place),
    fieldLines(one, source).join('\n'),
    quote.trim() === '' ? '' : mdQuote(quote),
    wouldLeave === null ? '' : `**${t('would-leave')}** ${mdLines(wouldLeave)}`.trimEnd(),
    findings
      .filter((finding) => finding.text.trim() !== '')
      .map((finding) => `- ${t(`finding.${finding.kind}`)} · ${findingLine(finding, source)}`)
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function placeLine({ stage, touchpoint, walkthrough, run }: Evidence, { t, language, mapRows }: ExportSource): string {
  const runs = mapRows.walkthroughs.length;
  return [
    stage && mdText(stage.name),
    t(`channel.${touchpoint.channel}`),
    mdText(statusWords(touchpoint, { t, language })),
    runs > 1 && t('map.evidence.run', { n: run, of: runs }),
    walkthrough?.shopper && mdText(walkthrough.shopper),
  ]
    .filter(Boolean)
    .join(' · ');
}

function pictureLines({ pictures, number, touchpoint }: Evidence, { t, contents }: ExportSource, place: PicturePlace) {
  const title = touchpoint.title || t('untitled');
  if (!contents.pictures) return [];
  return pictures.map(({ snapshot }, index) => {
    const path = place(snapshot.id);
    const alt =
      index === 0
        ? t('report.picture', { n: number, title })
        : t('full-page.part', { title, n: index + 1, of: pictures.length });
    return path === undefined ? `*${t('report.picture-missing')}*` : `![${mdAlt(alt)}](${path})`;
  });
}

function fieldLines({ touchpoint, walkthrough, before, pictures }: Evidence, { t, language }: ExportSource): string[] {
  const speech = { t, language };
  const field = (label: string, text: string) => (text === '' ? '' : `- **${label}:** ${text}`);
  const measured = measuredFacts(touchpoint, before, speech).flatMap(({ key, value, source }) =>
    value === null ? [] : `${t(`fact.${key}`)} ${mdText(value)}${source ? ` (${t(`timing.${source}`)})` : ''}`,
  );
  const marks = pictures.flatMap(({ marked }) => marked?.marks ?? []).map(({ text }) => mdText(text));
  return [
    field(t('report.emotion'), feltText(touchpoint, t)),
    ...(['doing', 'thinking', 'feeling', 'expected', 'note'] as const).map((key) =>
      field(t(`report.${key}`), mdLines(touchpoint[key], '  ')),
    ),
    ...saidLines(touchpoint, speech).map(({ key, value }) => field(t(`said.line.${key}`), mdText(value))),
    field(t('sheet.marks'), marks.filter((text) => text !== '').join(' · ')),
    field(t('report.page'), touchpoint.url === null ? '' : pageText(touchpoint.url)),
    field(t('report.at'), formatInstant(touchpoint.at, language, walkthrough?.zone)),
    field(t('markdown.measured'), measured.join(' · ')),
  ].filter((line) => line !== '');
}

/** An address in which something was masked leads nowhere, and is words. */
const pageText = (url: string) => (url.includes('…') ? mdText(displayUrl(url)) : mdLink(url));

function feltText(touchpoint: Evidence['touchpoint'], t: ExportSource['t']): string {
  const { emotion, expectation } = touchpoint;
  const gap = expectationGap(touchpoint);
  const felt = emotion
    ? `${t(`emotion.${nearestEmotion(emotion.value)}`)} ${formatSigned(emotion.value)}`
    : t('emotion.none');
  const beside = [
    expectation && t('report.expectation', { rating: formatSigned(expectation.value) }),
    gap !== null && t('report.gap', { gap: formatSigned(gap) }),
  ].filter(Boolean);
  return beside.length > 0 ? `${felt} (${beside.join(' · ')})` : felt;
}
