// Walkthrough: one shopper's one run, in order, raw; a map never rewrites it.
import * as z from 'zod/mini';
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
  state: z.enum(['draft', 'submitted', 'reviewed', 'final']),
  shopper: z.nullable(Line),
  customerId: z.nullable(Line),
  wave: z.nullable(Line),
  variant: z.nullable(Line),
  zone: Line,
  startedAt: Instant,
  finishedAt: z.nullable(Instant),
  outcome: z.nullable(z.enum(['reached', 'abandoned', 'blocked'])),
  ratings: z.array(Rating),
  comment: Text,
});
export type Walkthrough = z.infer<typeof Walkthrough>;
