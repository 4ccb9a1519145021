// Time spent: how long the customer was at a touchpoint, from when its page was opened until the next one was.
import type { Timing, Touchpoint } from './touchpoint';

type Moment = Pick<Touchpoint, 'at' | 'facts'>;

/**
 * When the customer came to a touchpoint (epoch ms): its page was opened after `after` (the touchpoint before it, or the
 * start of the run), else the moment of the snapshot, as within a single-page app.
 */
export function arrivalAt(moment: Moment, after: number): number {
  const opened = moment.facts?.openedAt ?? null;
  return opened !== null && opened > after && opened <= moment.at ? opened : moment.at;
}

/** The measured time at a touchpoint that was reached at `arrival` and left at `departure`; never negative. */
export function timeSpent(arrival: number, departure: number): Timing {
  return { duration: Math.max(0, departure - arrival), source: 'measured' };
}
