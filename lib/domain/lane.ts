// Lane: a row of a map; a query over touchpoints, free cards, or one of the lines of a service blueprint.
import * as z from 'zod/mini';
import { Id } from './id';
import { Line, Order, rowFields } from './row';

/** The lanes that a map has from the start, top to bottom. */
export const FIRST_LANES = [
  'stage',
  'step',
  'snapshot',
  'channel',
  'doing',
  'thinking',
  'feeling',
  'expectation',
  'pain',
  'gain',
  'need',
  'idea',
  'time',
] as const;

/** What makes a map a service blueprint, besides the customer's actions; top to bottom. */
export const BLUEPRINT_LANES = [
  'physical-evidence',
  'interaction-line',
  'front-stage',
  'visibility-line',
  'back-stage',
  'internal-line',
  'support',
] as const;

export const LANE_KINDS = [
  ...FIRST_LANES,
  'quote',
  'arc',
  'opportunity',
  'score',
  'metric',
  'owner',
  ...BLUEPRINT_LANES,
  'text',
] as const;
export const LaneKind = z.enum(LANE_KINDS);
export type LaneKind = z.infer<typeof LaneKind>;

export const Lane = z.strictObject({
  ...rowFields,
  mapId: Id,
  order: Order,
  kind: LaneKind,
  /** `null`: the lane is called by its kind. */
  title: z.nullable(Line),
  hidden: z.boolean(),
});
export type Lane = z.infer<typeof Lane>;

/** Lanes of free cards; of kind `text` a map may have several. */
export const CARD_LANES = ['owner', 'physical-evidence', 'front-stage', 'back-stage', 'support', 'text'] as const;
export type CardLaneKind = (typeof CARD_LANES)[number];

/** The lines of a service blueprint; nothing stands on them. */
export const LINE_LANES = ['interaction-line', 'visibility-line', 'internal-line'] as const;
export type LineLaneKind = (typeof LINE_LANES)[number];

const isOneOf =
  <Kind extends LaneKind>(kinds: readonly Kind[]) =>
  (kind: LaneKind): kind is Kind =>
    (kinds as readonly LaneKind[]).includes(kind);

export const isCardLane = isOneOf(CARD_LANES);
export const isLineLane = isOneOf(LINE_LANES);

/** Whether every map has a lane of this kind, which can be hidden and not removed. */
export const isFirstLane = isOneOf(FIRST_LANES);
