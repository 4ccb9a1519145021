// Metric words: figures, periods and progress as the person's language says them, the same on every screen.
import type { MetricSeries, Progress } from '@/lib/domain/metric-series';
import { writePeriod } from '@/lib/domain/read-period';
import { dateFormat, numberFormat } from './formatters';
import { LANGUAGE_TAGS, type Language, type Text } from './text';

interface Speech {
  t: Text;
  language: Language;
}

/** A number with at most three decimals, the minus as the typographic one; `–` for none. */
export function sayNumber(value: number | null, language: Language): string {
  if (value === null) return '–';
  return numberFormat(LANGUAGE_TAGS[language], { maximumFractionDigits: 3 }).format(value).replace('-', '−');
}

/** The same with its unit. */
export function sayFigure(value: number | null, unit: string, language: Language): string {
  const number = sayNumber(value, language);
  return value === null || unit === '' ? number : `${number}\u00A0${unit}`;
}

/** Empty where no period is known; both ends are midnight UTC of a day. */
export function sayPeriod(from: number | null, to: number | null, language: Language): string {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return '';
  const tag = LANGUAGE_TAGS[language];
  const short = writePeriod({ from: first, to: last });
  if (/^\d{4}$/.test(short)) return dateFormat(tag, { year: 'numeric', timeZone: 'UTC' }).format(first);
  if (/^\d{4}-\d\d$/.test(short)) {
    return dateFormat(tag, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(first);
  }
  if (short.startsWith('Q')) {
    return dateFormat(tag, { year: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(first, last);
  }
  return dateFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(first, last);
}

/** How far it is on its way: `28 % of the way`; what is nearly there is not said to be there. */
export function sayProgress({ share, reached }: Progress, { t, language }: Speech): string {
  if (reached) return t('metric.progress.reached');
  const percent = Math.min(99, Math.round(Math.abs(share) * 100));
  const said = numberFormat(LANGUAGE_TAGS[language], { style: 'percent' }).format(percent / 100);
  if (share < 0) return percent === 0 ? t('metric.progress.none') : t('metric.progress.away', { percent: said });
  return percent === 0 ? t('metric.progress.none') : t('metric.progress.way', { percent: said });
}

/** The step from the figure before, with its sign, and whether that is for the better where a target says so. */
export function sayChange({ change, unit, progress }: MetricSeries, { t, language }: Speech): string {
  if (change === null) return '';
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±';
  const step = sign + sayFigure(Math.abs(change), unit, language);
  if (!progress || change === 0) return step;
  const better = change > 0 === (progress.better === 'more');
  return t(better ? 'metric.change.better' : 'metric.change.worse', { step });
}

/** All of a trend in one sentence, in place of its line. */
export function sayTrend({ points, unit }: MetricSeries, { t, language }: Speech): string {
  const said = points.flatMap(({ value, periodFrom, periodTo }) => {
    const period = sayPeriod(periodFrom, periodTo, language);
    const figure = sayFigure(value, unit, language);
    return value === null ? [] : [period === '' ? figure : t('metric.trend.point', { period, figure })];
  });
  return said.join('; ');
}

/** A series in one line: its name, its newest figure, the period of that, and its progress. */
export function seriesWords(series: MetricSeries, { t, language }: Speech): string {
  const { name, unit, latest, progress } = series;
  const { value, periodFrom, periodTo } = latest;
  return [
    t('metric.trend.point', { period: name || t('untitled'), figure: sayFigure(value, unit, language) }),
    sayPeriod(periodFrom, periodTo, language),
    progress && sayProgress(progress, { t, language }),
  ]
    .filter(Boolean)
    .join(' · ');
}
