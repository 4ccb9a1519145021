// Metric detail: one series; its name and place, baseline and target, and the figures of its periods.
import { Plus, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { METRIC_SOURCES } from '@/lib/domain/metric';
import type { MetricSeries } from '@/lib/domain/metric-series';
import { patternOfTyped } from '@/lib/domain/typed-pattern';
import type { MetricList, NumberField } from '@/lib/state/metric-list';
import type { ProjectRows } from '@/lib/state/project-page';
import { sayProgress } from '@/lib/text/metric-words';
import controls from '../controls/controls.module.css';
import { DetailPane } from '../controls/DetailPane';
import rowStyles from '../controls/rows.module.css';
import { Select } from '../controls/Select';
import { Sparkline } from '../controls/Sparkline';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import { FigureRow } from './FigureRow';
import styles from './metric.module.css';
import { NOWHERE } from './metric-place';
import { NumberInput } from './NumberInput';
import { PlaceSelect } from './PlaceSelect';
import { ReadField } from './ReadField';

interface Props {
  rows: ProjectRows;
  series: MetricSeries;
  state: MetricList;
}

export function MetricDetail({ rows, series, state }: Props) {
  const speech = useSpeech();
  const { t } = speech;
  const { points, latest, progress, target } = series;
  const { saver } = state;
  const words = (field: 'name' | 'unit') => ({
    label: t(`metric.${field}`),
    maxLength: 500,
    value: saver.draft('metrics', latest.id, field) ?? latest[field],
    // All of them, so that they stay one series.
    onType: (value: string) => {
      for (const { id } of points) saver.type('metrics', id, field, value.replaceAll('\n', ' '));
    },
    onLeave: () => void saver.flush(),
  });
  const number = (field: NumberField & ('baseline' | 'target')) => (
    <NumberInput
      label={t(`metric.${field}`)}
      value={series[field]}
      onSave={(value) => void state.setNumber(points, field, value)}
    />
  );
  return (
    <DetailPane
      id={points[0]?.id ?? series.id}
      heading={series.name || t('untitled')}
      onClose={() => state.open(null)}
      tools={
        <button
          type="button"
          class={`${controls.button} ${controls.quiet} ${controls.icon}`}
          aria-label={t('metric.remove')}
          title={t('metric.remove')}
          onClick={() => void state.removeAll(series).then((done) => done && state.open(null))}
        >
          <Trash2 size={15} aria-hidden="true" />
        </button>
      }
    >
      <TextField placeholder={t('metric.name.hint')} {...words('name')} />
      <div class={rowStyles.pair}>
        <TextField {...words('unit')} />
        <div class={controls.field}>
          <span class={controls.label}>{t('metric.source')}</span>
          <Select
            label={t('metric.source')}
            value={latest.source}
            options={METRIC_SOURCES.map((source) => ({ value: source, label: t(`metric.source.${source}`) }))}
            onChoose={(source) => void state.setAll(series, { source })}
          />
        </div>
      </div>
      <PlaceField rows={rows} series={series} state={state} />
      <div class={rowStyles.pair}>
        {number('baseline')}
        {number('target')}
      </div>
      <div class={styles.way} role="status">
        <Sparkline values={points.map(({ value }) => value)} target={target} />
        {progress && <span>{`${sayProgress(progress, speech)} (${t(`metric.better.${progress.better}`)})`}</span>}
      </div>
      <h3>{t('metric.figures')}</h3>
      <p class={styles.hint}>{t('metric.period.hint')}</p>
      <table class={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{t('metric.period')}</th>
            <th scope="col">{t('metric.value')}</th>
            <th scope="col">{t('metric.n')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((metric) => (
            <FigureRow key={metric.id} metric={metric} only={points.length === 1} state={state} />
          ))}
        </tbody>
      </table>
      <button type="button" class={controls.button} onClick={() => void state.addFigure(series)}>
        <Plus size={15} aria-hidden="true" />
        {t('metric.figure.add')}
      </button>
    </DetailPane>
  );
}

function PlaceField({ rows, series, state }: Props) {
  const { t } = useSpeech();
  const { latest } = series;
  const [asked, setAsked] = useState(false);
  return (
    <>
      <div class={controls.field}>
        <span class={controls.label}>{t('metric.place')}</span>
        <PlaceSelect
          label={t('metric.place')}
          rows={rows}
          place={latest}
          onAddress={() => setAsked(true)}
          onChoose={(place) => {
            setAsked(false);
            void state.setAll(series, place);
          }}
        />
      </div>
      {(asked || latest.urlPattern !== null) && (
        <ReadField
          label={t('metric.url')}
          hint={t('metric.url.hint')}
          problem={t('metric.url.wrong')}
          written={latest.urlPattern ?? ''}
          read={(text) => patternOfTyped(text) ?? undefined}
          onSave={(urlPattern) => void state.setAll(series, { ...NOWHERE, urlPattern })}
        />
      )}
    </>
  );
}
