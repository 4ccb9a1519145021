// Walkthrough: one shopper's one run, in order, raw; a map never rewrites it.
import * as z from 'zod/mini';
import { Answer } from './checklist';
import { Clock } from './clock';
import { CoverKind } from './covering';
import { Id } from './id';
import { Instant, Line, rowFields, Text } from './row';
import { Rating } from './scale';

/** Recording: the clock runs. Paused: no capture. Finished: the map can be seen, and the run can be taken up again. */
export const Recording = z.enum(['recording', 'paused', 'finished']);
export type Recording = z.infer<typeof Recording>;

/** What is captured without being asked for each time. */
export const AutoCapture = z.strictObject({
  onNavigation: z.boolean(),
  onClick: z.boolean(),
  /** Whether the shopper is followed to other sites, for which the browser asked once. */
  acrossSites: z.boolean(),
});
export type AutoCapture = z.infer<typeof AutoCapture>;

/** Draft: the shopper's own. Submitted: handed to the reviewer. Reviewed: checked. Final: nobody changes it any more. */
export const WALKTHROUGH_STATES = ['draft', 'submitted', 'reviewed', 'final'] as const;
export const WalkthroughState = z.enum(WALKTHROUGH_STATES);
export type WalkthroughState = z.infer<typeof WalkthroughState>;

export const OUTCOMES = ['reached', 'abandoned', 'blocked'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** What can become of a planned step that nobody has to guess. */
export const STEP_FATES = ['done', 'skipped', 'failed'] as const;
export const StepFate = z.enum(STEP_FATES);
export type StepFate = z.infer<typeof StepFate>;

/** What the shopper said became of a planned step, and when. */
export const SaidOfStep = z.strictObject({ plannedStepId: Id, fate: StepFate, at: Instant });
export type SaidOfStep = z.infer<typeof SaidOfStep>;

export const Walkthrough = z.strictObject({
  ...rowFields,
  projectId: Id,
  briefId: z.nullable(Id),
  personaId: z.nullable(Id),
  name: Line,
  recording: Recording,
  clock: Clock,
  autoCapture: AutoCapture,
  /** Kinds of personal data that are covered in this run; `null`: those of the settings. */
  covering: z.nullable(z.array(CoverKind)),
  state: WalkthroughState,
  /** When it came into this state; `null` in a draft that never was in another. */
  stateAt: z.nullable(Instant),
  /** Who reviewed it. */
  reviewer: z.nullable(Line),
  shopper: z.nullable(Line),
  /** A made-up name of the customer, the same in all runs and channels of that customer. */
  customerId: z.nullable(Line),
  wave: z.nullable(Line),
  variant: z.nullable(Line),
  zone: Line,
  startedAt: Instant,
  finishedAt: z.nullable(Instant),
  /** Whether the goal of the brief was reached, given up, or made impossible. */
  outcome: z.nullable(Outcome),
  /** Of the whole run, at most one of each scale: csat, ces, seq, nps. */
  ratings: z.array(Rating),
  comment: Text,
  /** At most once of each planned step; of those that nothing is said of, the touchpoints tell. */
  saidOfSteps: z.array(SaidOfStep),
  /** To the checklist items that are asked once for the whole run. */
  answers: z.array(Answer),
});
export type Walkthrough = z.infer<typeof Walkthrough>;
