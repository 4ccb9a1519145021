// Review date: whether what a map or a project says is still to be trusted, by the day on which somebody wants to look again.
import { DAY } from './calendar';
import type { JourneyMap } from './journey-map';

/** Milliseconds before the day in which it is said. */
export const REVIEW_SOON = 14 * DAY;

/** A map that nobody looked at for longer is stale, also where no day was named: journeys are reviewed every 3 to 12 months. */
export const STALE_AFTER = 365 * DAY;

/** `due`: the day has come; `stale`: no day was named, and it is long since anybody looked; `fresh`: neither. */
export type ReviewState = 'fresh' | 'soon' | 'due' | 'stale';

export function reviewState(
  { reviewAt, reviewedAt, createdAt }: Pick<JourneyMap, 'reviewAt' | 'reviewedAt' | 'createdAt'>,
  now: number,
): ReviewState {
  if (reviewAt !== null) {
    if (reviewAt <= now) return 'due';
    return reviewAt - now <= REVIEW_SOON ? 'soon' : 'fresh';
  }
  return now - (reviewedAt ?? createdAt) > STALE_AFTER ? 'stale' : 'fresh';
}

/** When the next map is due (epoch ms), after `now`; `null` for none. */
export function nextReview(maps: readonly Pick<JourneyMap, 'reviewAt'>[], now: number): number | null {
  const days = maps.flatMap(({ reviewAt }) => (reviewAt !== null && reviewAt > now ? reviewAt : []));
  return days.length > 0 ? Math.min(...days) : null;
}
