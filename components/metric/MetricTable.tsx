// Metric table: every series with its newest figure, its trend and its progress in words.
import type { MetricSeries } from '@/lib/domain/metric-series';
import type { MetricList } from '@/lib/state/metric-list';
import type { ProjectRows } from '@/lib/state/project-page';
import { sayChange, sayFigure, sayPeriod, sayProgress, sayTrend } from '@/lib/text/metric-words';
import rowStyles from '../controls/rows.module.css';
import { Sparkline } from '../controls/Sparkline';
import { useSpeech } from '../controls/text-context';
import { sayPlace } from './metric-place';

interface Props {
  rows: ProjectRows;
  series: readonly MetricSeries[];
  selected: MetricSeries | undefined;
  state: MetricList;
}

export function MetricTable({ rows, series, selected, state }: Props) {
  const { t } = useSpeech();
  const heads = ['name', 'latest', 'trend', 'baseline', 'target', 'progress', 'source', 'place'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class={rowStyles.scroll} tabIndex={0} aria-label={t('metric.table')}>
      <table class={rowStyles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`metric.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <SeriesRow key={one.points[0]?.id} rows={rows} series={one} current={one === selected} state={state} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SeriesRow({
  rows,
  series,
  current,
  state,
}: {
  rows: ProjectRows;
  series: MetricSeries;
  current: boolean;
  state: MetricList;
}) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { id, name, unit, points, latest, baseline, target, progress } = series;
  return (
    <tr aria-current={current || undefined}>
      <td>
        <button type="button" class={rowStyles.name} dir="auto" onClick={() => state.open(id)}>
          {name || t('untitled')}
        </button>
      </td>
      <td class={rowStyles.number}>
        {sayFigure(latest.value, unit, language)}
        <br />
        <small class={rowStyles.quiet}>
          {[
            sayPeriod(latest.periodFrom, latest.periodTo, language),
            latest.n !== null && t('metric.n.of', { n: latest.n }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </td>
      <td>
        <Sparkline values={points.map(({ value }) => value)} target={target} />
        <span class="visually-hidden">{sayTrend(series, speech)}</span>
        <small class={rowStyles.quiet}>{sayChange(series, speech)}</small>
      </td>
      <td class={rowStyles.number}>{sayFigure(baseline, unit, language)}</td>
      <td class={rowStyles.number}>{sayFigure(target, unit, language)}</td>
      <td>
        {progress ? sayProgress(progress, speech) : '–'}
        {progress && (
          <>
            <br />
            <small class={rowStyles.quiet}>{t(`metric.better.${progress.better}`)}</small>
          </>
        )}
      </td>
      <td>{t(`metric.source.${latest.source}`)}</td>
      <td dir="auto">{sayPlace(latest, rows, t)}</td>
    </tr>
  );
}
