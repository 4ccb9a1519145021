// Metric list: the state of the project page's metrics; typed one by one, or pasted as a table that is looked at first.
import { computed, type ReadonlySignal } from '@preact/signals';
import { addMetrics } from '@/lib/db/decisions';
import { patching, removing } from '@/lib/db/deed';
import { write } from '@/lib/db/write';
import type { Id } from '@/lib/domain/id';
import { BLANK_METRIC, type Metric, type MetricDraft } from '@/lib/domain/metric';
import { type MetricSeries, seriesOf } from '@/lib/domain/metric-series';
import type { Period } from '@/lib/domain/read-period';
import { type MetricPaste, type MetricPlace, newPaste } from './metric-paste';
import type { ProjectContext, ProjectPage } from './project-page';

export type { MetricPaste, MetricPlace };

export type NumberField = 'value' | 'n' | 'baseline' | 'target';

export interface MetricList extends Pick<ProjectPage, 'saver' | 'open'> {
  readonly series: ReadonlySignal<readonly MetricSeries[]>;
  readonly paste: MetricPaste;
  add(): Promise<void>;
  /** A further figure of the same name and place. */
  addFigure(series: MetricSeries): Promise<void>;
  setPeriod(metric: Metric, period: Period | null): Promise<boolean>;
  /** A typed number of these figures. */
  setNumber(metrics: readonly Metric[], field: NumberField, value: number | null): Promise<boolean>;
  /** All figures of a series at once, so that they stay one. */
  setAll(series: MetricSeries, patch: Partial<MetricPlace & Pick<Metric, 'source'>>): Promise<boolean>;
  remove(metric: Metric): Promise<boolean>;
  removeAll(series: MetricSeries): Promise<boolean>;
}

export function newMetricList({ db, typed, text, attempt, page, rows, speech }: ProjectContext): MetricList {
  const { act } = page.doing;
  const nameOf = ({ name }: { name: string }) => name || text()('untitled');
  const add = async (drafts: readonly MetricDraft[], label: string, told?: string): Promise<Id | null> => {
    const named = drafts.map((draft) => ({ ...draft, id: db.platform.newId() }));
    const done = await act(label, () => addMetrics(db, rows().project.id, named), told);
    return done ? (named[0]?.id ?? null) : null;
  };
  const addOne = async (draft: MetricDraft) => {
    const id = await add([draft], text()('metric.did.add'));
    if (id !== null) page.open(id);
  };
  const patchAll = (metrics: readonly Metric[], patch: Partial<MetricDraft> | 'remove') =>
    write(db, ['metrics'], async (pen) => {
      for (const { id } of metrics) await pen.patch('metrics', id, patch === 'remove' ? { deletedAt: pen.now } : patch);
      return { changes: pen.changes };
    });
  return {
    saver: page.saver,
    open: page.open,
    series: computed(() => (page.view.value.is === 'project' ? seriesOf(rows().metrics) : [])),
    paste: newPaste({
      rows,
      attempt,
      speech,
      take: async (drafts) => {
        const n = drafts.length;
        return (await add(drafts, text()('metric.did.paste', { n }), text()('metric.pasted', { n }))) !== null;
      },
    }),
    add: () => addOne(BLANK_METRIC),
    addFigure({ latest, baseline, target }) {
      const { name, unit, source, stageId, stepId, urlPattern } = latest;
      return addOne({ ...BLANK_METRIC, name, unit, source, stageId, stepId, urlPattern, baseline, target });
    },
    setPeriod: (metric, period) =>
      act(text()('metric.did.set', { name: nameOf(metric) }), () =>
        patching(db, 'metrics', metric.id, { periodFrom: period?.from ?? null, periodTo: period?.to ?? null }),
      ),
    setNumber: (metrics, field, value) =>
      act(text()('metric.did.set', { name: metrics[0] ? nameOf(metrics[0]) : '' }), async () => {
        const patch = { [field]: value };
        const writes = metrics.map(({ id }) => typed['row.patch']({ table: 'metrics', id, patch }));
        return { changes: (await Promise.all(writes)).flatMap(({ changes }) => changes) };
      }),
    setAll: (series, patch) =>
      act(text()('metric.did.set', { name: nameOf(series) }), () => patchAll(series.points, patch)),
    remove(metric) {
      const name = nameOf(metric);
      const label = text()('decision.did.remove', { name });
      return act(label, () => removing(db, 'metrics', metric.id), text()('metric.removed', { name }));
    },
    removeAll(series) {
      const name = nameOf(series);
      const label = text()('decision.did.remove', { name });
      return act(label, () => patchAll(series.points, 'remove'), text()('decision.removed', { name }));
    },
  };
}
