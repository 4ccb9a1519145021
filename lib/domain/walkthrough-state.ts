// Walkthrough state: the way of a run from its shopper to the reviewer and to where nobody changes it, and the ways back.
import { AppError } from './app-error';
import type { Walkthrough, WalkthroughState } from './walkthrough';

/** What can be done with the state of a run. */
export const TURNS = ['submit', 'withdraw', 'review', 'send-back', 'close', 'reopen'] as const;
export type Turn = (typeof TURNS)[number];

interface Way {
  from: readonly WalkthroughState[];
  to: WalkthroughState;
  /** It undoes what somebody else did, so it says why. */
  saysWhy: boolean;
}

/** Withdrawing is the shopper's, sending back the reviewer's. What is reopened may change, so it wants another review. */
export const WAYS: Readonly<Record<Turn, Way>> = {
  submit: { from: ['draft'], to: 'submitted', saysWhy: false },
  withdraw: { from: ['submitted'], to: 'draft', saysWhy: false },
  review: { from: ['submitted'], to: 'reviewed', saysWhy: false },
  'send-back': { from: ['submitted', 'reviewed'], to: 'draft', saysWhy: true },
  close: { from: ['reviewed'], to: 'final', saysWhy: false },
  reopen: { from: ['final'], to: 'submitted', saysWhy: true },
};

type Turnable = Pick<Walkthrough, 'state' | 'recording' | 'reviewer'>;

/** What can be done with a run now; one that still goes on is nobody's but the shopper's. */
export function turnsOf({ state, recording }: Omit<Turnable, 'reviewer'>): Turn[] {
  return TURNS.filter((turn) => WAYS[turn].from.includes(state) && (turn !== 'submit' || recording === 'finished'));
}

/**
 * What a turn at `now` (epoch ms) writes; `reviewer` is who reviewed, and is read for `review` alone. Throws
 * `walkthrough-turned` where the run is not, or no longer, in a state for it.
 */
export function turned(
  run: Turnable,
  turn: Turn,
  now: number,
  reviewer: string | null,
): Pick<Walkthrough, 'state' | 'stateAt' | 'reviewer'> {
  if (!turnsOf(run).includes(turn)) throw new AppError('walkthrough-turned');
  const state = WAYS[turn].to;
  const reviewed = turn === 'review' ? reviewer : state === 'final' ? run.reviewer : null;
  return { state, stateAt: now, reviewer: reviewed };
}
