// Journey map: a view over one or many walkthroughs, with its overrides, saved views and versions.
import * as z from 'zod/mini';
import { Channel } from './channel';
import { Id } from './id';
import { Instant, Line, rowFields, Text } from './row';

export const MAP_KINDS = ['current', 'future', 'day-in-the-life', 'blueprint', 'employee'] as const;
export const MapKind = z.enum(MAP_KINDS);
export type MapKind = z.infer<typeof MapKind>;

/** What one line of the emotion curve stands for. */
export const CURVE_SPLITS = ['all', 'persona', 'segment', 'run'] as const;
export const CurveSplit = z.enum(CURVE_SPLITS);
export type CurveSplit = z.infer<typeof CurveSplit>;

export const JourneyMap = z.strictObject({
  ...rowFields,
  projectId: Id,
  name: Line,
  kind: MapKind,
  walkthroughIds: z.array(Id),
  /** The actor. */
  personaId: z.nullable(Id),
  /** What the customer is about to do, and expects of it; empty: as the brief of the runs says. */
  scenario: Text,
  expectations: Text,
  /** Who answers for what the map says, and for its being up to date. */
  owner: z.nullable(Line),
  /** The map that this one was copied from, to be shown beside it. */
  copiedFromId: z.nullable(Id),
  curves: CurveSplit,
  collapsedStageIds: z.array(Id),
  reviewedAt: z.nullable(Instant),
  reviewAt: z.nullable(Instant),
  validatedBy: z.nullable(Line),
  validatedAt: z.nullable(Instant),
});
export type JourneyMap = z.infer<typeof JourneyMap>;

/** What nobody has said of a map yet. */
export const BLANK_MAP = {
  kind: 'current',
  personaId: null,
  scenario: '',
  expectations: '',
  owner: null,
  copiedFromId: null,
  curves: 'all',
  collapsedStageIds: [],
  reviewedAt: null,
  reviewAt: null,
  validatedBy: null,
  validatedAt: null,
} satisfies Partial<JourneyMap>;

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
  'quote',
  'text',
  /** -2..2; only where nobody felt it: of what is assumed, and on a map of the future. */
  'emotion',
  'expectation',
  /** Engagement, 1..5, under the same rule. */
  'engagement',
  'evidence',
  'validatedBy',
  /** Epoch ms. */
  'validatedAt',
  /** `yes`: not shown on this map. */
  'hidden',
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

/** What of a map is on screen; `null` and empty: all. */
export const MapFilter = z.strictObject({
  channels: z.nullable(z.array(Channel)),
  personaIds: z.nullable(z.array(Id)),
  segments: z.nullable(z.array(Line)),
  walkthroughIds: z.nullable(z.array(Id)),
});
export type MapFilter = z.infer<typeof MapFilter>;

export const NO_FILTER: MapFilter = { channels: null, personaIds: null, segments: null, walkthroughIds: null };

/** What one audience wants to see of a map. */
export const SavedView = z.strictObject({
  ...rowFields,
  mapId: Id,
  name: Line,
  hiddenLaneIds: z.array(Id),
  filter: MapFilter,
  curves: CurveSplit,
  collapsedStageIds: z.array(Id),
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
