// Moments before: when the touchpoint before each one in its run happened, by time and not by the order that a person made.
import type { Id } from './id';
import type { Touchpoint } from './touchpoint';

type Moment = Pick<Touchpoint, 'id' | 'walkthroughId' | 'at'>;

/** Epoch ms by touchpoint id; the first touchpoint of a run has none. */
export function momentsBefore(touchpoints: readonly Moment[]): ReadonlyMap<Id, number> {
  const last = new Map<Id, number>();
  const before = new Map<Id, number>();
  for (const { id, walkthroughId, at } of touchpoints.toSorted((a, b) => a.at - b.at)) {
    const earlier = last.get(walkthroughId);
    if (earlier !== undefined) before.set(id, earlier);
    last.set(walkthroughId, at);
  }
  return before;
}
