// Brief: the scenario a shopper follows, with its planned steps and its checklist.
import * as z from 'zod/mini';
import { Channel } from './channel';
import { Id } from './id';
import { Duration, Line, Order, rowFields, Text } from './row';
import { Emotion } from './scale';

export const PlannedStep = z.strictObject({
  id: Id,
  order: Order,
  title: Line,
  stageId: z.nullable(Id),
  channel: Channel,
  expectation: z.nullable(Emotion),
  lookFor: Text,
  urlPattern: z.nullable(Line),
  targetTime: z.nullable(Duration),
});
export type PlannedStep = z.infer<typeof PlannedStep>;

export const ChecklistItem = z.strictObject({
  id: Id,
  order: Order,
  section: Line,
  question: Line,
  kind: z.enum(['yes-no', 'scale', 'number', 'text', 'choice']),
  choices: z.array(Line),
  points: z.number().check(z.nonnegative()),
  bonus: z.boolean(),
  allowsNotApplicable: z.boolean(),
  evidenceRequired: z.boolean(),
  objective: z.boolean(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const Checklist = z.strictObject({ capBonus: z.boolean(), items: z.array(ChecklistItem) });
export type Checklist = z.infer<typeof Checklist>;

export const Brief = z.strictObject({
  ...rowFields,
  projectId: Id,
  personaId: z.nullable(Id),
  title: Line,
  goal: Text,
  startUrl: z.nullable(Line),
  rules: Text,
  ethics: Text,
  plannedSteps: z.array(PlannedStep),
  checklist: Checklist,
});
export type Brief = z.infer<typeof Brief>;
