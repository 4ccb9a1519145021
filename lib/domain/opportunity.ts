// Opportunities and actions: what the company decides could be better, and who does what by when.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, Line, Order, rowFields, Text } from './row';
import { OneToFive } from './scale';

export const Opportunity = z.strictObject({
  ...rowFields,
  projectId: Id,
  stageId: z.nullable(Id),
  /** A step, or a touchpoint that stands alone as one; without it, it stands where its findings do. */
  stepId: z.nullable(Id),
  order: Order,
  text: Text,
  /** What it grew from. */
  findingIds: z.array(Id),
  /** Objectives of the project that it serves. */
  objectiveIds: z.array(Id),
  impact: z.nullable(OneToFive),
  effort: z.nullable(OneToFive),
});
export type Opportunity = z.infer<typeof Opportunity>;

export const ACTION_STATUSES = ['open', 'doing', 'done', 'dropped'] as const;
export const ActionStatus = z.enum(ACTION_STATUSES);
export type ActionStatus = z.infer<typeof ActionStatus>;

export const Action = z.strictObject({
  ...rowFields,
  projectId: Id,
  opportunityId: z.nullable(Id),
  order: Order,
  text: Text,
  owner: z.nullable(Line),
  dueAt: z.nullable(Instant),
  /** How one will see that it helped. */
  measure: Text,
  status: ActionStatus,
});
export type Action = z.infer<typeof Action>;
