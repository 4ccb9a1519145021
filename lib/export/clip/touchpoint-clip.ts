// Touchpoint clip: one touchpoint as rich text with its picture, and as plain text, to paste into a chat or a mail.
import { displayUrl } from '@/lib/domain/safe-url';
import { nearestEmotion } from '@/lib/domain/scale';
import { expectationGap } from '@/lib/domain/touchpoint';
import { formatInstant, formatSigned } from '@/lib/text/format';
import { saidLines } from '@/lib/text/said-lines';
import { findingWords, statusWords } from '@/lib/text/status-words';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import { xmlText, xmlValue } from '../xml';

export interface Clip {
  html: string;
  text: string;
}

/** CSS pixels of the picture in a mail. */
const WIDTH = 560;

type Line = readonly [label: string, text: string];

/** `picture` is a data URL; `null` where there is none. Nothing that was captured can be markup. */
export function touchpointClip(one: Evidence, source: ExportSource, picture: string | null): Clip {
  const { t } = source;
  const { touchpoint, number } = one;
  const title = touchpoint.title || t('untitled');
  const heading = touchpoint.momentOfTruth ? `★ ${title} (${t('moment-of-truth')})` : title;
  const place = placeWords(one, source);
  const lines = linesOf(one, source);
  const image = picture && imageHtml(picture, t('report.picture', { n: number, title }));
  return {
    html: [
      `<h3 dir="auto">${xmlText(heading)}</h3>`,
      `<p dir="auto">${xmlText(place)}</p>`,
      ...(image ? [`<p>${image}</p>`] : []),
      ...lines.map(([label, text]) => `<p dir="auto"><b>${xmlText(label)}:</b> ${brokenLines(text)}</p>`),
    ].join('\n'),
    text: [heading, place, ...lines.map(([label, text]) => `${label}: ${text.trim()}`)].join('\n'),
  };
}

const imageHtml = (url: string, alt: string) => `<img src="${xmlValue(url)}" alt="${xmlValue(alt)}" width="${WIDTH}">`;

const brokenLines = (text: string) => xmlText(text.trim()).replace(/\r\n|\r|\n/g, '<br>');

function placeWords({ stage, touchpoint, walkthrough, run }: Evidence, source: ExportSource): string {
  const { t, language, mapRows, map } = source;
  const runs = mapRows.walkthroughs.length;
  return [
    map.map.name || t('untitled'),
    stage?.name,
    t(`channel.${touchpoint.channel}`),
    statusWords(touchpoint, { t, language }),
    runs > 1 && t('map.evidence.run', { n: run, of: runs }),
    walkthrough?.shopper,
  ]
    .filter(Boolean)
    .join(' · ');
}

function linesOf({ touchpoint, findings, pictures, walkthrough }: Evidence, { t, language }: ExportSource): Line[] {
  const speech = { t, language };
  const marks = pictures.flatMap(({ marked }) => marked?.marks ?? []).flatMap(({ text }) => text.trim() || []);
  const lines: Line[] = [
    [t('report.emotion'), feltWords(touchpoint, t)],
    ...(['doing', 'thinking', 'feeling', 'expected', 'quote', 'note'] as const).map(
      (field): Line => [t(`report.${field}`), touchpoint[field]],
    ),
    ...saidLines(touchpoint, speech).map(({ key, value }): Line => [t(`said.line.${key}`), value]),
    [
      t('would-leave'),
      touchpoint.wouldLeave === null ? '' : touchpoint.wouldLeave || t('map.evidence.leave.no-reason'),
    ],
    ...findings
      .filter(({ text }) => text.trim() !== '')
      .map((finding): Line => [t(`finding.${finding.kind}`), findingWords(finding, speech)]),
    [t('sheet.marks'), marks.join(' · ')],
    [t('report.page'), touchpoint.url === null ? '' : displayUrl(touchpoint.url)],
    [t('report.at'), formatInstant(touchpoint.at, language, walkthrough?.zone)],
  ];
  return lines.filter(([, text]) => text.trim() !== '');
}

function feltWords(touchpoint: Evidence['touchpoint'], t: ExportSource['t']): string {
  const { emotion, expectation } = touchpoint;
  const gap = expectationGap(touchpoint);
  return [
    emotion ? `${formatSigned(emotion.value)} ${t(`emotion.${nearestEmotion(emotion.value)}`)}` : t('emotion.none'),
    expectation && t('report.expectation', { rating: formatSigned(expectation.value) }),
    gap !== null && t('report.gap', { gap: formatSigned(gap) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
