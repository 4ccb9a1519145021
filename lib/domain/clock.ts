// Clock: time gathered while it runs, which stands still at a pause and does not count what nobody walked.
import * as z from 'zod/mini';
import { Duration, Instant } from './row';

/** Time gathered so far (ms), and since when it has been running (`null` while it stands still). */
export const Clock = z.strictObject({ elapsed: Duration, runningSince: z.nullable(Instant) });
export type Clock = z.infer<typeof Clock>;

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
