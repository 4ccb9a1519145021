// Means sheet: what many said together, each scale by itself, never without n and spread.
import { type Aggregate, SMALL_SAMPLE } from '@/lib/domain/aggregate';
import type { ColumnRating } from '@/lib/domain/column-rating';
import type { NetPromoter } from '@/lib/domain/net-promoter';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { resultsOverRuns } from '@/lib/domain/run-result';
import { RUN_SCALES } from '@/lib/domain/scale';
import { formatPoints, formatShare } from '@/lib/text/format';
import { summarize } from '../html/summary-model';
import { sectionName } from './checklist-sheets';
import { column, newSheet, type Raw, type Sheet } from './sheet';
import { joined, stageName, type TableSource } from './table-source';

interface Mean {
  what: string;
  /** `null`: over the whole map, or over its runs. */
  at: PlacedColumn | null;
  values: Aggregate;
  /** Of shares 0..1, which are written in percent. */
  shares?: boolean;
  assumed?: boolean;
  leftOut?: number;
  remark?: string;
}

export function meansSheet(source: TableSource): Sheet {
  const { t } = source;
  const inKind = ({ shares }: Mean, value: number | null): Raw => (shares && value !== null ? { share: value } : value);
  return newSheet<Mean>(
    'means',
    t,
    [
      column('rated', 'text', 26, ({ what }) => what),
      column('stage', 'text', 18, ({ at }) => (at ? stageName(source, at) : null)),
      column('step', 'text', 32, ({ at }) => at?.title ?? t('sheet.whole')),
      column('n', 'number', 6, ({ values }) => values.n),
      column('mean', 'number', 9, (mean) => inKind(mean, mean.values.mean)),
      column('sd', 'number', 9, (mean) => inKind(mean, mean.values.sd)),
      column('given', 'text', 30, (mean) => histogram(mean, source)),
      column('remark', 'text', 44, (mean) => remarks(mean, source)),
    ],
    [...ofMap(source), ...source.map.columns.flatMap((at) => ofColumn(at, source)), ...ofRuns(source)],
  );
}

function ofMap(source: TableSource): Mean[] {
  const { emotion } = summarize(source, source.evidence);
  return emotion ? [{ what: source.t('sheet.rated.emotion'), at: null, values: emotion }] : [];
}

function ofColumn(at: PlacedColumn, { t }: TableSource): Mean[] {
  const rated = (what: string, values: ColumnRating | null): Mean | [] =>
    values ? { what, at, values, assumed: values.assumed, leftOut: values.leftOut } : [];
  const shares = at.score?.shares;
  return [
    rated(t('sheet.rated.emotion'), at.emotion),
    rated(t('sheet.rated.expectation'), at.expectation),
    rated(t('sheet.rated.engagement'), at.engagement),
    shares ? { what: t('sheet.rated.score'), at, values: shares, shares: true } : [],
  ].flat();
}

function ofRuns(source: TableSource): Mean[] {
  const { t } = source;
  const over = resultsOverRuns(source.results);
  const share = (what: string, values: Aggregate | null): Mean | [] =>
    values ? { what, at: null, values, shares: true } : [];
  return [
    ...RUN_SCALES.flatMap((scale): Mean | [] => {
      const values = over[scale];
      return values ? { what: t(`results.scale.${scale}`), at: null, values } : [];
    }),
    promoters(over.netPromoter, source),
    share(t('sheet.rated.score'), over.total),
    ...over.sections.flatMap(({ section, shares }) =>
      share(t('sheet.rated.section', { section: sectionName(section, source) }), shares),
    ),
  ].flat();
}

/** Not a mean, but as little worth without its n. */
function promoters(found: NetPromoter | null, { t }: TableSource): Mean | [] {
  if (!found) return [];
  const { score, n, promoters, passives, detractors } = found;
  const values = { n, mean: score, sd: null, histogram: new Map(), small: n < SMALL_SAMPLE };
  const remark = t('sheet.remark.detractors', { promoters, passives, detractors });
  return { what: t('sheet.rated.net-promoter'), at: null, values, remark };
}

/** How often each value was given: `-2: 1 | 0: 3`. */
function histogram({ values, shares }: Mean, { language }: TableSource): string {
  const say = (value: number) => (shares ? formatShare(value, language) : formatPoints(value, language));
  return joined([...values.histogram].sort(([a], [b]) => a - b).map(([value, count]) => `${say(value)}: ${count}`));
}

function remarks({ values, assumed, leftOut = 0, remark }: Mean, { t }: TableSource): string {
  return joined([
    remark,
    assumed && t('sheet.remark.assumed'),
    leftOut > 0 && t('sheet.remark.left-out', { n: leftOut }),
    values.small && t('map.score.small'),
  ]);
}
