// Brief: the scenario a shopper follows, with its planned steps and its checklist.
import * as z from 'zod/mini';
import { Channel } from './channel';
import { Checklist } from './checklist';
import { Id } from './id';
import { Duration, Line, rowFields, Text } from './row';
import { Emotion } from './scale';

/** One step that the shopper is meant to take; a brief holds them in their order. */
export const PlannedStep = z.strictObject({
  id: Id,
  title: Line,
  stageId: z.nullable(Id),
  channel: Channel,
  /** What the company promises its customers to feel here. */
  expectation: z.nullable(Emotion),
  /** What the shopper is to look for. */
  lookFor: Text,
  /** Addresses at which the step is taken, as `matchesPattern` reads them. */
  urlPattern: z.nullable(Line),
  /** What the step may take, ms. */
  targetTime: z.nullable(Duration),
});
export type PlannedStep = z.infer<typeof PlannedStep>;

export const Brief = z.strictObject({
  ...rowFields,
  projectId: Id,
  personaId: z.nullable(Id),
  title: Line,
  /** Why the customer comes: the situation before the first step. */
  scenario: Text,
  /** What the customer wants to have reached at the end. */
  goal: Text,
  /** What the customer expects of it all. */
  expectations: Text,
  startUrl: z.nullable(Line),
  /** How much may be spent, and how what was ordered is cancelled. */
  spending: Text,
  cancelling: Text,
  /** Whom the shopper must not harm or deceive. */
  ethics: Text,
  plannedSteps: z.array(PlannedStep),
  checklist: Checklist,
});
export type Brief = z.infer<typeof Brief>;

/** What nobody has said of a brief yet. */
export const BLANK_BRIEF = {
  personaId: null,
  scenario: '',
  goal: '',
  expectations: '',
  startUrl: null,
  spending: '',
  cancelling: '',
  ethics: '',
  plannedSteps: [],
  checklist: { capBonus: true, items: [] },
} satisfies Partial<Brief>;
