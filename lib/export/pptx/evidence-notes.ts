// Evidence notes: all that is known of a touchpoint as lines, for the notes below a slide; nothing is cut here.
import { markName } from '@/components/picture/mark-name';
import { redactionsOf } from '@/lib/domain/redaction';
import type { Redaction } from '@/lib/domain/snapshot';
import { formatInstant } from '@/lib/text/format';
import { measuredFacts } from '@/lib/text/measured-facts';
import { redactionLine } from '@/lib/text/redaction-line';
import { saidLines } from '@/lib/text/said-lines';
import { findingWords, statusWords } from '@/lib/text/status-words';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import { feltLine } from './plan-evidence';
import { type Paragraph, paragraphsOf, type Run } from './text-xml';

/** `redactions` are those of all pictures. */
export function evidenceNotes(one: Evidence, redactions: readonly Redaction[], source: ExportSource): Paragraph[] {
  const { t, language } = source;
  const { touchpoint, walkthrough, stage, findings, pictures } = one;
  const runs = source.mapRows.walkthroughs.length;
  const title: Run[] = [{ text: `${one.number} · ${touchpoint.title || t('untitled')}`, bold: true }];
  const fields: [label: string, value: string][] = [
    [t('map.lane.stage'), stage?.name ?? ''],
    [t('map.lane.channel'), t(`channel.${touchpoint.channel}`)],
    [t('map.fact.evidence'), statusWords(touchpoint, source)],
    [t('report.emotion'), feltLine(one, source)],
    [t('moment-of-truth'), touchpoint.momentOfTruth ? t('map.table.yes') : ''],
    ...(['quote', 'doing', 'thinking', 'feeling', 'expected', 'note'] as const).map((field): [string, string] => [
      t(`report.${field}`),
      touchpoint[field].trim(),
    ]),
    ...saidLines(touchpoint, source).map(({ key, value }): [string, string] => [t(`said.line.${key}`), value]),
    [t('map.table.leave'), touchpoint.wouldLeave === null ? '' : touchpoint.wouldLeave.trim() || t('map.table.yes')],
    ...findings.map((finding): [string, string] => [
      t(`finding.${finding.kind}`),
      finding.text.trim() === '' ? '' : findingWords(finding, source),
    ]),
    ...pictures.flatMap(({ marked }) =>
      (marked?.marks ?? []).map((mark): [string, string] => [t('mark.list'), markName(t, mark, marked?.marks ?? [])]),
    ),
    ...redactionsOf(
      redactions,
      pictures.map(({ snapshot }) => snapshot.id),
    ).map((redaction): [string, string] => [t('redaction.fact'), redactionLine(redaction, source, walkthrough?.zone)]),
    [t('report.at'), formatInstant(touchpoint.at, language, walkthrough?.zone)],
    [t('report.page'), touchpoint.url ?? ''],
    [t('map.evidence.source'), walkthrough?.name ?? ''],
    [t('sheet.shopper'), walkthrough?.shopper ?? ''],
    [t('slide.run'), runs > 1 ? t('map.evidence.run', { n: one.run, of: runs }) : ''],
    ...measuredFacts(touchpoint, one.before, source).flatMap(({ key, value, source: from }): [string, string][] =>
      value === null ? [] : [[t(`fact.${key}`), from ? `${value} (${t(`timing.${from}`)})` : value]],
    ),
  ];
  return [
    { runs: title },
    ...fields.filter(([, value]) => value !== '').flatMap(([label, value]) => labelled(label, value)),
  ];
}

/** The label before the first line of its words. */
function labelled(label: string, value: string): Paragraph[] {
  const [first, ...more] = paragraphsOf(value);
  return first ? [{ runs: [{ text: `${label}: ` }, ...first.runs] }, ...more] : [];
}
