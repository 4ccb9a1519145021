// Touchpoint: one interaction between customer and company, on a screen or elsewhere.
import * as z from 'zod/mini';
import { Channel } from './channel';
import { Answer } from './checklist';
import { Clock } from './clock';
import { Id } from './id';
import { PageFacts } from './page-facts';
import { Duration, Instant, Line, Order, rowFields, Text } from './row';
import { SafeUrl } from './safe-url';
import { Rating } from './scale';

/** A duration and whether it was `measured` by the browser or `entered` by a person. */
export const Timing = z.strictObject({ duration: Duration, source: z.enum(['measured', 'entered']) });
export type Timing = z.infer<typeof Timing>;

export const EvidenceStatus = z.enum(['observed', 'assumed', 'validated']);
export type EvidenceStatus = z.infer<typeof EvidenceStatus>;

export const NAMED_EMOTIONS = [
  'joy',
  'trust',
  'surprise',
  'interest',
  'relief',
  'confusion',
  'doubt',
  'frustration',
  'anger',
  'worry',
  'disappointment',
  'boredom',
] as const;
export const NamedEmotion = z.enum(NAMED_EMOTIONS);
export type NamedEmotion = z.infer<typeof NamedEmotion>;

/** Something the customer waits for, maybe for days: the confirmation mail, the parcel, the call-back, the refund. */
export const Waiting = z.strictObject({
  what: Line,
  since: Instant,
  /** When the shopper wants to be reminded. */
  remindAt: z.nullable(Instant),
  /** When it came; `null` while it is waited for. */
  endedAt: z.nullable(Instant),
});
export type Waiting = z.infer<typeof Waiting>;

export const Touchpoint = z.strictObject({
  ...rowFields,
  /** The run in which it was met; of one that nobody met but somebody drew on a map, that map. */
  walkthroughId: Id,
  order: Order,
  /** When it happened (epoch ms). */
  at: Instant,
  title: Line,
  url: z.nullable(SafeUrl),
  channel: Channel,
  stageId: z.nullable(Id),
  stepId: z.nullable(Id),
  plannedStepId: z.nullable(Id),
  snapshotId: z.nullable(Id),
  emotion: z.nullable(Rating),
  expectation: z.nullable(Rating),
  engagement: z.nullable(Rating),
  namedEmotions: z.array(NamedEmotion),
  doing: Text,
  thinking: Text,
  feeling: Text,
  quote: Text,
  /** What the customer expected before, in words. */
  expected: Text,
  note: Text,
  momentOfTruth: z.boolean(),
  decisionPoint: z.boolean(),
  /** `null`: the customer goes on. Text (also empty): the customer would leave here, for this reason. */
  wouldLeave: z.nullable(Text),
  evidence: EvidenceStatus,
  validatedBy: z.nullable(Line),
  validatedAt: z.nullable(Instant),
  tags: z.array(Line),
  facts: z.nullable(PageFacts),
  /** Time spent at this touchpoint. */
  time: z.nullable(Timing),
  /** The clock of what goes on away from the browser, such as being on hold; it runs on while the panel is closed. */
  clock: z.nullable(Clock),
  waiting: z.nullable(Waiting),
  /** Where the customer was sent on to. */
  handOff: z.nullable(Channel),
  answers: z.array(Answer),
});
export type Touchpoint = z.infer<typeof Touchpoint>;

/** Emotion minus expectation on the same scale, -4..+4; `null` unless both were rated. */
export function expectationGap(touchpoint: Pick<Touchpoint, 'emotion' | 'expectation'>): number | null {
  const { emotion, expectation } = touchpoint;
  return emotion && expectation ? emotion.value - expectation.value : null;
}

/** What nobody has said of a touchpoint yet. */
export const BLANK_TOUCHPOINT = {
  stepId: null,
  plannedStepId: null,
  emotion: null,
  expectation: null,
  engagement: null,
  namedEmotions: [],
  doing: '',
  thinking: '',
  feeling: '',
  quote: '',
  expected: '',
  note: '',
  momentOfTruth: false,
  decisionPoint: false,
  wouldLeave: null,
  evidence: 'observed',
  validatedBy: null,
  validatedAt: null,
  tags: [],
  time: null,
  clock: null,
  waiting: null,
  handOff: null,
  answers: [],
} satisfies Partial<Touchpoint>;
