// Head: the beginning of a report in Markdown: what was walked, by whom, and the few numbers that it comes to.
import { aboutMap } from '@/lib/domain/about-map';
import { nearestEmotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import type { Summary } from '../html/summary-model';
import { journeyFacts } from '../journey-facts';
import { mdLines, mdText } from './markdown-text';

export function headText(source: ExportSource, summary: Summary): string {
  const { t, map, mapRows } = source;
  const about = aboutMap(mapRows);
  const actor = about.actor && [about.actor.name, about.actor.segment].filter(Boolean).join(' · ');
  const parts: [string, string][] = [
    [t('map.about.actor'), actor ?? ''],
    [t('map.about.scenario'), about.scenario.text],
    [t('map.about.expectations'), about.expectations.text],
    [t('map.about.owner'), about.owner],
  ];
  return [
    `# ${mdText(map.map.name || t('untitled'))}`,
    journeyFacts(source, summary).map(mdText).join(' · '),
    parts
      .filter(([, text]) => text.trim() !== '')
      .map(([label, text]) => `- **${label}:** ${mdLines(text, '  ')}`)
      .join('\n'),
    `## ${t('report.summary')}`,
    summaryLines(summary, source).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function summaryLines(summary: Summary, { t }: ExportSource): string[] {
  const { emotion, lowest, touchpoints, pains, severities, truths, leaves } = summary;
  const severe = severities.map(({ severity, count }) => `${t(`severity.${severity}`)} ×${count}`).join(', ');
  const felt = (mean: number, decimals: number) =>
    `${formatSigned(mean, decimals)} (${t(`emotion.${nearestEmotion(mean)}`)})`;
  const line = (n: number, label: string, more = '') => `- **${n}** ${label}${more === '' ? '' : ` (${more})`}`;
  return [
    line(touchpoints, t('report.touchpoints', { n: touchpoints })),
    `- ${t('report.mean')}: **${emotion ? felt(emotion.mean, 1) : '–'}**, ${t('report.mean.n', { n: emotion?.n ?? 0, all: touchpoints })}`,
    `- ${t('report.lowest')}: ${
      lowest
        ? `**${felt(lowest.emotion.mean, lowest.emotion.n > 1 ? 1 : 0)}**, ${lowest.number}. ${mdText(lowest.column.title || t('untitled'))}`
        : t('report.lowest.none')
    }`,
    line(pains, t('report.pains', { n: pains }), severe),
    line(truths, t('report.truths', { n: truths })),
    line(leaves, t('report.leaves', { n: leaves })),
  ];
}
