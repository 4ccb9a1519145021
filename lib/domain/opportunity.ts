// Opportunities and actions: what the company decides could be better, and who does what by when.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, Line, Order, rowFields, Text } from './row';
import { OneToFive } from './scale';

export const Opportunity = z.strictObject({
  ...rowFields,
  projectId: Id,
  stageId: z.nullable(Id),
  stepId: z.nullable(Id),
  order: Order,
  text: Text,
  findingIds: z.array(Id),
  impact: z.nullable(OneToFive),
  effort: z.nullable(OneToFive),
});
export type Opportunity = z.infer<typeof Opportunity>;

export const Action = z.strictObject({
  ...rowFields,
  projectId: Id,
  opportunityId: z.nullable(Id),
  order: Order,
  text: Text,
  owner: z.nullable(Line),
  dueAt: z.nullable(Instant),
  measure: Text,
  status: z.enum(['open', 'doing', 'done', 'dropped']),
});
export type Action = z.infer<typeof Action>;
