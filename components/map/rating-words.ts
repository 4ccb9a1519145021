// Rating words: what a mean says in words: how many, how far apart, how each was given, and how far it can be trusted.
import type { ColumnRating } from '@/lib/domain/column-rating';
import { EMOTIONS, ENGAGEMENTS } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import type { Text } from '@/lib/text/text';

export type RatedScale = 'emotion' | 'engagement';

/** The values of a scale, from its low to its high end. */
export const VALUES: Readonly<Record<RatedScale, readonly number[]>> = { emotion: EMOTIONS, engagement: ENGAGEMENTS };

/** A value or mean as it is written on its scale: an emotion has its sign, engagement has none. */
export function writeRating(scale: RatedScale, value: number, decimals = 0): string {
  return scale === 'emotion' ? formatSigned(value, decimals) : value.toFixed(decimals);
}

/** A mean with one decimal; a single rating as it was given. */
export function writeMean(scale: RatedScale, { mean, n }: ColumnRating): string {
  return writeRating(scale, mean, n > 1 ? 1 : 0);
}

/** `mean +0.3, SD 1.2, n 3` */
export function meanWords(scale: RatedScale, rating: ColumnRating, t: Text): string {
  const mean = writeMean(scale, rating);
  const { n, sd } = rating;
  return sd === null ? t('map.rating.one', { mean }) : t('map.rating.mean', { mean, sd: sd.toFixed(1), n });
}

/** How often each value was given, the low ones first, without those that nobody gave. */
export function timesWords(scale: RatedScale, { histogram }: ColumnRating, t: Text): string {
  return VALUES[scale]
    .filter((value) => histogram.has(value))
    .map((value) => t('map.rating.times', { value: writeRating(scale, value), n: histogram.get(value) ?? 0 }))
    .join(', ');
}

/** What one has to know before one believes it. */
export function warnings({ assumed, leftOut, small, n }: ColumnRating, t: Text): string[] {
  return [
    assumed && t('map.rating.assumed'),
    small && n > 1 && t('map.rating.small'),
    leftOut > 0 && t('map.rating.left-out', { n: leftOut }),
  ].filter((words) => typeof words === 'string');
}

/** All of it as one sentence, of a step or of one line at that step. */
export function ratingSentence(scale: RatedScale, rating: ColumnRating, title: string, t: Text): string {
  const times = rating.n > 1 ? [timesWords(scale, rating, t)] : [];
  return t('map.rating.of', {
    title,
    rating: [meanWords(scale, rating, t), ...times, ...warnings(rating, t)].join('; '),
  });
}
