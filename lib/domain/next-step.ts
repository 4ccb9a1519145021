// Next step: where the guide stands in a brief while it is walked, and which planned step a new touchpoint belongs to.
import type { PlannedStep } from './brief';
import type { Channel } from './channel';
import { elapsedAt } from './clock';
import type { Id } from './id';
import { promiseOf, stepsMet } from './promise';
import type { Touchpoint } from './touchpoint';
import type { Walkthrough } from './walkthrough';

/** The shopper went to a planned step by hand, at an instant (epoch ms). */
export interface Jump {
  plannedStepId: Id;
  at: number;
}

export interface GuidePlace {
  /** `null`: nothing of the plan is open any more. */
  step: PlannedStep | null;
  /** When the shopper came to it (epoch ms): with the touchpoint or the word before it, or by a jump. */
  since: number;
}

type WalkedRun = Pick<Walkthrough, 'recording' | 'outcome' | 'saidOfSteps' | 'startedAt'>;

/**
 * Where the guide stands: at the step that was jumped to, until something is done; else at the first open step behind the
 * one that was met or spoken of last, and where none is open behind it, at the first open one. `touchpoints` are those of
 * the run in order.
 */
export function guidePlace(
  plan: readonly PlannedStep[],
  run: WalkedRun,
  touchpoints: readonly Touchpoint[],
  jump: Jump | null,
): GuidePlace {
  const { steps } = promiseOf(plan, run, touchpoints);
  const events = [
    ...steps.flatMap(({ planned, touchpoints: own }) =>
      own.map(({ createdAt }) => ({ id: planned.id, at: createdAt })),
    ),
    ...run.saidOfSteps.map(({ plannedStepId, at }) => ({ id: plannedStepId, at })),
  ];
  const last = events.reduce((latest, event) => (event.at > latest.at ? event : latest), {
    id: '',
    at: run.startedAt,
  });
  const jumpedTo = jump && jump.at >= last.at ? plan.find(({ id }) => id === jump.plannedStepId) : undefined;
  if (jump && jumpedTo) return { step: jumpedTo, since: jump.at };
  const behind = plan.findIndex(({ id }) => id === last.id) + 1;
  const isOpen = (_: PlannedStep, index: number) => steps[index]?.state === 'open';
  const next = plan.findIndex((step, index) => index >= behind && isOpen(step, index));
  return { step: plan[next] ?? plan.find(isOpen) ?? null, since: last.at };
}

/**
 * Milliseconds the shopper has been at the guide's step, as far as the clock ran without a pause; `null` while it stands
 * still.
 */
export function timeAtStep({ since }: Pick<GuidePlace, 'since'>, { clock }: Pick<Walkthrough, 'clock'>, now: number) {
  if (clock.runningSince === null) return null;
  return elapsedAt({ elapsed: 0, runningSince: Math.max(since, clock.runningSince) }, now);
}

/** Carried by something that no page shows: a page that is captured meanwhile is not the planned call. */
const OFF_SCREEN: ReadonlySet<Channel> = new Set(['phone', 'store', 'letter', 'delivery', 'event']);

/**
 * The planned step that a new touchpoint belongs to, `null` where it was not planned: the step whose URL pattern it
 * matches, else that of the touchpoint before while the same page is still there, else the step where the guide stands, if
 * a touchpoint of this kind can be it. `earlier` are those of its run in order.
 */
export function stepOfNew(
  plan: readonly PlannedStep[],
  run: WalkedRun,
  earlier: readonly Touchpoint[],
  place: Pick<Touchpoint, 'url' | 'title' | 'channel'>,
  jump: Jump | null,
): Id | null {
  const byPattern = stepsMet(plan, [...earlier, { ...place, plannedStepId: null }]).at(-1);
  if (byPattern) return byPattern;
  const { step, since } = guidePlace(plan, run, earlier, jump);
  const before = earlier.at(-1);
  if (before?.plannedStepId && since <= before.createdAt && isSamePage(before, place)) return before.plannedStepId;
  return step && couldBe(step, place) ? step.id : null;
}

function isSamePage(before: Pick<Touchpoint, 'url' | 'title'>, { url, title }: Pick<Touchpoint, 'url' | 'title'>) {
  return url !== null && before.url === url && before.title === title;
}

/** A page whose address is not that of the step's pattern is something else. */
function couldBe({ urlPattern, channel }: PlannedStep, place: Pick<Touchpoint, 'url' | 'channel'>): boolean {
  if (place.url === null) return channel === place.channel;
  return urlPattern === null && !OFF_SCREEN.has(channel);
}
