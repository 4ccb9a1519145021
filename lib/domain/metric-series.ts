// Metric series: the figures of several periods under one name and place, their trend, and how far the way to the target is gone.
import type { Id } from './id';
import type { Metric } from './metric';

export interface MetricSeries {
  /** Id of its newest figure. */
  id: Id;
  name: string;
  unit: string;
  /** Oldest first; a figure without period comes before all that have one. */
  points: readonly Metric[];
  latest: Metric;
  /** The newest that were said. */
  baseline: number | null;
  target: number | null;
  /** The newest figure less the one before it; `null` under two. */
  change: number | null;
  progress: Progress | null;
}

export interface Progress {
  /** Of the way from baseline to target; under 0 it went away from the target, 1 and more is there. */
  share: number;
  /** Where the target is below the baseline, less is better. */
  better: 'more' | 'less';
  reached: boolean;
}

/** How far `value` is on the way from baseline to target; `null` where one is missing or both are the same. */
export function progressOf(baseline: number | null, target: number | null, value: number | null): Progress | null {
  if (baseline === null || target === null || value === null || baseline === target) return null;
  const share = (value - baseline) / (target - baseline);
  return { share, better: target < baseline ? 'less' : 'more', reached: share >= 1 };
}

const keyOf = ({ name, unit, stageId, stepId, urlPattern }: Metric) =>
  JSON.stringify([name.trim().toLowerCase(), unit, stageId, stepId, urlPattern]);

const when = ({ periodTo, periodFrom }: Metric) => periodTo ?? periodFrom ?? -1;

const byPeriod = (a: Metric, b: Metric) => when(a) - when(b) || (a.id < b.id ? -1 : 1);

/** The series of these metrics, by name. */
export function seriesOf(metrics: readonly Metric[]): MetricSeries[] {
  const groups = new Map<string, Metric[]>();
  for (const metric of metrics) groups.set(keyOf(metric), [...(groups.get(keyOf(metric)) ?? []), metric]);
  const series = [...groups.values()].flatMap((group): MetricSeries[] => {
    const points = group.toSorted(byPeriod);
    const latest = points.at(-1);
    if (!latest) return [];
    const newest = (field: 'baseline' | 'target' | 'value') =>
      points.findLast((point) => point[field] !== null)?.[field] ?? null;
    const [baseline, target] = [newest('baseline'), newest('target')];
    const values = points.flatMap(({ value }) => value ?? []);
    const [before, last] = values.slice(-2);
    const { id, name, unit } = latest;
    return [
      {
        id,
        name,
        unit,
        points,
        latest,
        baseline,
        target,
        change: before === undefined || last === undefined ? null : last - before,
        progress: progressOf(baseline, target, values.at(-1) ?? null),
      },
    ];
  });
  return series.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
