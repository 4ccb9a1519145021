// Feeling chart: the emotion curve over some columns of a map, as the data of a native chart.
import { cutText } from '@/lib/domain/cut-text';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { formatSigned } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import type { Chart } from './chart-xml';

/** Points that bear their number, at most; more would stand on each other. */
const LABELLED = 16;
const MANY = 40;
/** UTF-16 units of a description that a screen reader still reads in one go. */
const LONGEST_ALT = 1_500;

export function feelingChart(columns: readonly PlacedColumn[], { t }: Pick<ExportSource, 't'>): Chart {
  const round = (mean: number | undefined) => (mean === undefined ? null : Math.round(mean * 100) / 100);
  const expected = columns.map(({ expectation }) => round(expectation?.mean));
  const guesses = new Set(columns.flatMap(({ emotion }, i) => (emotion?.assumed ? [i] : [])));
  return {
    names: columns.map(({ index, title }) => `${index + 1} ${title || t('untitled')}`),
    series: [
      {
        name: t('map.legend.felt'),
        values: columns.map(({ emotion }) => round(emotion?.mean)),
        guesses,
        quiet: false,
      },
      ...(expected.some((value) => value !== null)
        ? [{ name: t('map.legend.expected'), values: expected, guesses: new Set<number>(), quiet: true }]
        : []),
    ],
    marker: columns.length <= LABELLED ? 11 : columns.length <= 40 ? 8 : columns.length <= 90 ? 5 : 3,
    many: columns.length > MANY,
    labels: columns.length <= LABELLED,
  };
}

/** The curve in words. */
export function chartAlt(columns: readonly PlacedColumn[], { t }: Pick<ExportSource, 't'>): string {
  const points = columns.flatMap(({ title, emotion }) =>
    emotion
      ? [
          t('map.curve.point', {
            title: title || t('untitled'),
            rating:
              formatSigned(emotion.mean, emotion.n > 1 ? 1 : 0) +
              (emotion.assumed ? ` (${t('evidence.assumed')})` : ''),
          }),
        ]
      : [],
  );
  if (points.length === 0) return t('map.curve.nobody');
  return cutText(t('map.curve', { points: points.join('; ') }), LONGEST_ALT);
}
