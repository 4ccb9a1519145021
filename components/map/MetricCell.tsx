// Metric cell: the figures from elsewhere at a step: the newest of each, its trend, and how far it is on its way.
import { ArrowUpRight } from 'lucide-preact';
import { type MetricSeries, seriesOf } from '@/lib/domain/metric-series';
import { sayFigure, sayPeriod, sayProgress, sayTrend } from '@/lib/text/metric-words';
import { Sparkline } from '../controls/Sparkline';
import { useSpeech } from '../controls/text-context';
import styles from './decision-cells.module.css';
import { EditableText } from './EditableText';
import type { CellProps } from './LaneRow';
import cells from './map-cells.module.css';

export function MetricCell(props: CellProps) {
  const { column, edit } = props;
  const { t } = useSpeech();
  const lane = t('map.lane.metric');
  return (
    <>
      {seriesOf(column.metrics).map((series) => (
        <Figure key={series.id} {...props} series={series} />
      ))}
      {edit && (
        <EditableText
          class={column.metrics.length > 0 ? cells.oneMore : undefined}
          value=""
          adds
          label={t('map.add', { lane })}
          focusKey={`${column.id}/metric/add`}
          maxLength={500}
          save={(words) => edit.addDecision('metric', column, words)}
        />
      )}
    </>
  );
}

function Figure({ series, column, edit }: CellProps & { series: MetricSeries }) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { id, name, unit, points, latest, progress, target } = series;
  const figure = sayFigure(latest.value, unit, language);
  const query = new URLSearchParams({ project: latest.projectId, show: 'metrics', row: id });
  const open = t('metric.open', { name: name || t('untitled') });
  return (
    <div class={`${cells.card} ${styles.metric}`}>
      <div class={styles.name}>
        <span dir="auto">{name || t('untitled')}</span>
        {edit && (
          <a
            class={styles.open}
            href={`/project.html?${query}`}
            aria-label={open}
            title={open}
            data-focus={`${column.id}/${id}/open`}
          >
            <ArrowUpRight size={14} aria-hidden="true" />
          </a>
        )}
      </div>
      <div class={styles.figure}>
        {edit ? (
          <EditableText
            class={styles.value}
            value={latest.value === null ? '' : figure}
            label={t('map.edit', { lane: name || t('untitled') })}
            focusKey={`${column.id}/${id}/value`}
            maxLength={60}
            save={(words) => edit.setFigure(latest, words)}
          />
        ) : (
          <b>{figure}</b>
        )}
        <Sparkline values={points.map(({ value }) => value)} target={target} />
        {points.length > 1 && <span class="visually-hidden">{sayTrend(series, speech)}</span>}
      </div>
      <div class={cells.cardFacts}>
        {[sayPeriod(latest.periodFrom, latest.periodTo, language), progress && sayProgress(progress, speech)]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </div>
  );
}
