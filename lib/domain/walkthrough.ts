// Walkthrough: one shopper's one run, in order, raw; a map never rewrites it.
import * as z from 'zod/mini';
import { Id } from './id';
import { Duration, Instant, Line, rowFields, Text } from './row';
import { Rating } from './scale';

/** Recording: the clock runs. Paused: no capture. Finished: the map can be seen, and the run can be taken up again. */
export const Recording = z.enum(['recording', 'paused', 'finished']);
export type Recording = z.infer<typeof Recording>;

/** The clock of a walkthrough: time gathered so far, and since when it has been running (`null` while it stands still). */
export const Clock = z.strictObject({ elapsed: Duration, runningSince: z.nullable(Instant) });
export type Clock = z.infer<typeof Clock>;

export const Walkthrough = z.strictObject({
  ...rowFields,
  projectId: Id,
  briefId: z.nullable(Id),
  personaId: z.nullable(Id),
  name: Line,
  recording: Recording,
  clock: Clock,
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

/** Milliseconds on the clock at `now` (epoch ms). A wall clock that went back adds nothing. */
export function elapsedAt(clock: Clock, now: number): number {
  return clock.elapsed + (clock.runningSince === null ? 0 : Math.max(0, now - clock.runningSince));
}

/** The clock standing still at `now`. */
export function stopClock(clock: Clock, now: number): Clock {
  return { elapsed: elapsedAt(clock, now), runningSince: null };
}

/** The clock running from `now`; a running clock stays as it is. */
export function startClock(clock: Clock, now: number): Clock {
  return clock.runningSince === null ? { elapsed: clock.elapsed, runningSince: now } : clock;
}

/**
 * The clock after a restart of the browser: time counts until the last sign of life and again from `now`,
 * so that a night with the browser closed is not walked time.
 */
export function resumeClock(clock: Clock, lastSign: number, now: number): Clock {
  if (clock.runningSince === null) return clock;
  return { elapsed: elapsedAt(clock, Math.max(lastSign, clock.runningSince)), runningSince: now };
}
