// Metrics sheet: figures from elsewhere, one of one period a line; its heads are those that a pasted table is read by.
import type { Metric } from '@/lib/domain/metric';
import { progressOf, seriesOf } from '@/lib/domain/metric-series';
import { column, newSheet, type Sheet } from './sheet';
import { stageName, type TableSource } from './table-source';

export function metricsSheet(source: TableSource): Sheet {
  const { t, map, mapRows } = source;
  return newSheet<Metric>(
    'metrics',
    t,
    [
      column('metricName', 'text', 28, ({ name }) => name),
      column('metricValue', 'number', 12, ({ value }) => value),
      column('unit', 'text', 10, ({ unit }) => unit),
      column('source', 'text', 14, ({ source: from }) => t(`metric.source.${from}`)),
      column('from', 'day', 12, ({ periodFrom }) => periodFrom),
      column('to', 'day', 12, ({ periodTo }) => periodTo),
      column('n', 'number', 8, ({ n }) => n),
      column('baseline', 'number', 12, ({ baseline }) => baseline),
      column('target', 'number', 12, ({ target }) => target),
      column('progress', 'share', 10, ({ baseline, target, value }) => progressOf(baseline, target, value)?.share),
      column('stage', 'text', 18, (metric) => stageName(source, metric)),
      column('step', 'text', 28, ({ stepId }) => map.columns.find(({ id }) => id === stepId)?.title),
      column('address', 'text', 28, ({ urlPattern }) => urlPattern),
    ],
    seriesOf(mapRows.metrics).flatMap(({ points }) => points),
  );
}
