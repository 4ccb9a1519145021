// Journey map: a view over one or many walkthroughs, with its lanes, overrides, saved views and versions.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, Line, Order, rowFields, Text } from './row';

export const JourneyMap = z.strictObject({
  ...rowFields,
  projectId: Id,
  name: Line,
  kind: z.enum(['current', 'future', 'day-in-the-life', 'blueprint', 'employee']),
  walkthroughIds: z.array(Id),
  personaId: z.nullable(Id),
  copiedFromId: z.nullable(Id),
  reviewedAt: z.nullable(Instant),
  reviewAt: z.nullable(Instant),
  validatedBy: z.nullable(Line),
});
export type JourneyMap = z.infer<typeof JourneyMap>;

/** The lanes of a map, top to bottom as they are first laid out. */
export const LANE_KINDS = [
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

/** Fields that a map may show differently from the run. */
export const OVERRIDE_FIELDS = [
  'stageId',
  'stepId',
  'order',
  'title',
  'channel',
  'doing',
  'thinking',
  'feeling',
  'expected',
  'text',
] as const;

/** In map M, field F of touchpoint (or finding) T reads V. Deleting the row takes the edit back. */
export const Override = z.strictObject({
  ...rowFields,
  mapId: Id,
  targetId: Id,
  field: z.enum(OVERRIDE_FIELDS),
  value: z.nullable(Text),
});
export type Override = z.infer<typeof Override>;

export const SavedView = z.strictObject({
  ...rowFields,
  mapId: Id,
  name: Line,
  hiddenLaneIds: z.array(Id),
  channels: z.array(Line),
});
export type SavedView = z.infer<typeof SavedView>;

export const MapVersion = z.strictObject({
  ...rowFields,
  mapId: Id,
  name: Line,
  /** The rows of the map as they were, as JSON text. */
  rows: z.string(),
});
export type MapVersion = z.infer<typeof MapVersion>;
