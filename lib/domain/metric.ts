// Metric: a number from elsewhere, matched to a step, a stage or an address.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, Line, rowFields } from './row';

export const Metric = z.strictObject({
  ...rowFields,
  projectId: Id,
  stageId: z.nullable(Id),
  stepId: z.nullable(Id),
  urlPattern: z.nullable(Line),
  name: Line,
  unit: Line,
  source: z.enum(['survey', 'interview', 'review', 'social', 'analytics', 'service-log', 'other']),
  periodFrom: z.nullable(Instant),
  periodTo: z.nullable(Instant),
  n: z.nullable(z.int().check(z.nonnegative())),
  baseline: z.nullable(z.number()),
  target: z.nullable(z.number()),
  value: z.nullable(z.number()),
});
export type Metric = z.infer<typeof Metric>;
