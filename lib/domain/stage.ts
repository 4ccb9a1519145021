// Stages and steps: the columns of a map. A step is what touchpoints of many runs align on.
import * as z from 'zod/mini';
import { Id } from './id';
import { Line, Order, rowFields, Text } from './row';

export const Stage = z.strictObject({ ...rowFields, projectId: Id, order: Order, name: Line, goal: Text });
export type Stage = z.infer<typeof Stage>;

export const Step = z.strictObject({
  ...rowFields,
  projectId: Id,
  stageId: z.nullable(Id),
  order: Order,
  title: Line,
  urlPattern: z.nullable(Line),
});
export type Step = z.infer<typeof Step>;

/** Sets of stages to start from; their names and goals are texts of the catalogue (`stage.<id>`, `stage.<id>.goal`). */
export const STAGE_TEMPLATES = {
  decision: ['awareness', 'research', 'evaluation', 'decision', 'validation', 'loyalty'],
  purchase: ['discover', 'choose', 'basket', 'checkout', 'delivery', 'after-sale'],
  onboarding: ['sign-up', 'set-up', 'first-use', 'first-success', 'habit'],
  support: ['problem', 'self-help', 'contact', 'resolution', 'follow-up'],
  returns: ['second-thoughts', 'return-request', 'send-back', 'check-in', 'refund', 'new-trust'],
  employee: ['attraction', 'hiring', 'arrival', 'growth', 'farewell'],
  citizen: ['life-event', 'entitlement', 'papers', 'application', 'processing', 'notice'],
} as const;
export type StageTemplateId = keyof typeof STAGE_TEMPLATES;
export type StageId = (typeof STAGE_TEMPLATES)[StageTemplateId][number];
