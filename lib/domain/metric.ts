// Metric: a number from elsewhere, matched to a step, a stage or an address.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, Line, type Row, rowFields } from './row';

export const METRIC_SOURCES = ['survey', 'interview', 'review', 'social', 'analytics', 'service-log', 'other'] as const;
export const MetricSource = z.enum(METRIC_SOURCES);
export type MetricSource = z.infer<typeof MetricSource>;

/** One figure of one period; the figures of several periods under one name and place are its trend. */
export const Metric = z.strictObject({
  ...rowFields,
  projectId: Id,
  stageId: z.nullable(Id),
  /** A step, or a touchpoint that stands alone as one. */
  stepId: z.nullable(Id),
  /** As `matchesPattern` reads it. */
  urlPattern: z.nullable(Line),
  name: Line,
  unit: Line,
  source: MetricSource,
  periodFrom: z.nullable(Instant),
  periodTo: z.nullable(Instant),
  n: z.nullable(z.int().check(z.nonnegative())),
  /** Where a target is below the baseline, less is better. */
  baseline: z.nullable(z.number()),
  target: z.nullable(z.number()),
  value: z.nullable(z.number()),
});
export type Metric = z.infer<typeof Metric>;

/** A metric as it would be written. */
export type MetricDraft = Omit<Metric, keyof Row | 'projectId'>;

/** What nobody has said of a metric yet. */
export const BLANK_METRIC: MetricDraft = {
  stageId: null,
  stepId: null,
  urlPattern: null,
  name: '',
  unit: '',
  source: 'other',
  periodFrom: null,
  periodTo: null,
  n: null,
  baseline: null,
  target: null,
  value: null,
};
