// Promise: what a brief promised of a run beside what the run met, step by step; what was not planned stands by itself.
import { type Aggregate, aggregate } from './aggregate';
import type { PlannedStep } from './brief';
import type { Id } from './id';
import { slipsOf } from './slips';
import type { Touchpoint } from './touchpoint';
import { matchesPattern } from './url-pattern';
import type { Walkthrough } from './walkthrough';

/** Open: neither met nor missed yet, only while the run goes on. */
export const PROMISE_STATES = ['done', 'failed', 'skipped', 'open'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

export interface PromisedStep {
  planned: PlannedStep;
  state: PromiseState;
  /** Whether the shopper said so; otherwise the touchpoints and the outcome tell. */
  said: boolean;
  /** Whether the run came as far: it met this step or a later one of the plan, or its goal. What was not reached was not passed over. */
  reached: boolean;
  /** Met before or after its turn; see `slipsOf`. */
  slip: 'early' | 'late' | null;
  /** What met it, in order. */
  touchpoints: readonly Touchpoint[];
  /** Milliseconds at its touchpoints; `null` where none has a time. */
  spent: number | null;
  /** Milliseconds over the target time, under it negative; `null` without a target, without a time, and under it while a time is missing. */
  overTarget: number | null;
  /** How its touchpoints felt; `null` where none is rated. */
  felt: Aggregate | null;
  /** Mean feeling minus the promised one, -4..+4; `null` unless there are both. */
  gap: number | null;
  /** Whether the customer would have left at one of its touchpoints. */
  wouldLeave: boolean;
}

export interface RunPromise {
  /** In the order of the plan. */
  steps: readonly PromisedStep[];
  /** Touchpoints that no planned step stands for, in order. */
  extra: readonly Touchpoint[];
}

/** What is read of a run. */
export type PromisedRun = Pick<Walkthrough, 'recording' | 'outcome'> & {
  saidOfSteps: readonly { plannedStepId: Id; fate: 'done' | 'skipped' | 'failed' }[];
};

/**
 * Lays a run beside its plan. `touchpoints` are those of the run in order, without the trash; what is only assumed did not
 * happen and is left out.
 *
 * What the shopper said of a step holds. Where nothing was said: a step with a touchpoint is done, one without is open
 * until the run is finished and skipped from then on. A run that ended abandoned or blocked ended at a step: the last one
 * that it met counts as failed, unless the shopper said of any step that it failed.
 */
export function promiseOf(
  plan: readonly PlannedStep[],
  run: PromisedRun,
  touchpoints: readonly Touchpoint[],
): RunPromise {
  const met = touchpoints.filter(({ evidence }) => evidence !== 'assumed');
  const stepIds = stepsMet(plan, met);
  const said = new Map(run.saidOfSteps.map(({ plannedStepId, fate }) => [plannedStepId, fate]));
  const endedAt = endOf(run, stepIds);
  const finished = run.recording === 'finished';

  const steps = plan.map((planned): Omit<PromisedStep, 'slip' | 'reached'> => {
    const own = met.filter((_, index) => stepIds[index] === planned.id);
    const fate = said.get(planned.id);
    const told = planned.id === endedAt ? 'failed' : own.length > 0 ? 'done' : finished ? 'skipped' : 'open';
    const felt = aggregate(own.map(({ emotion }) => emotion));
    return {
      planned,
      state: fate ?? told,
      said: fate !== undefined,
      touchpoints: own,
      ...timesOf(planned, own),
      felt,
      gap: felt && planned.expectation !== null ? felt.mean - planned.expectation : null,
      wouldLeave: own.some(({ wouldLeave }) => wouldLeave !== null),
    };
  });

  const wasMet = steps.map(({ state, touchpoints: own }) => state === 'done' || state === 'failed' || own.length > 0);
  const furthest = run.outcome === 'reached' ? plan.length : wasMet.lastIndexOf(true);
  const walked = [...new Set(stepIds)].flatMap((id) => {
    const index = plan.findIndex((step) => step.id === id);
    return index >= 0 && steps[index]?.state !== 'skipped' ? index : [];
  });
  const slips = slipsOf(walked);
  return {
    steps: steps.map((step, index) => ({ ...step, reached: index <= furthest, slip: slips.get(index) ?? null })),
    extra: met.filter((_, index) => stepIds[index] === null),
  };
}

/**
 * The planned step of each touchpoint, or `null`: the one that it was given, else the one whose URL pattern it matches.
 * Of several, those that spell out most of the address; of these the first that has no touchpoint yet, and else the one
 * that had the last, as of a page that was come back to.
 */
export function stepsMet(
  plan: readonly Pick<PlannedStep, 'id' | 'urlPattern'>[],
  touchpoints: readonly Pick<Touchpoint, 'plannedStepId' | 'url'>[],
): (Id | null)[] {
  const ids = new Set(plan.map(({ id }) => id));
  const found: (Id | null)[] = [];
  for (const { plannedStepId, url } of touchpoints) {
    if (plannedStepId !== null && ids.has(plannedStepId)) {
      found.push(plannedStepId);
      continue;
    }
    const matching = plan.filter(
      ({ urlPattern }) => urlPattern !== null && url !== null && matchesPattern(url, urlPattern),
    );
    const most = Math.max(...matching.map(spelledOut));
    const likely = matching.filter((step) => spelledOut(step) === most).map(({ id }) => id);
    found.push(
      likely.find((id) => !found.includes(id)) ?? found.findLast((id) => id !== null && likely.includes(id)) ?? null,
    );
  }
  return found;
}

/** Letters of a pattern that are not left open. */
function spelledOut({ urlPattern }: Pick<PlannedStep, 'urlPattern'>): number {
  return (urlPattern ?? '').replaceAll('*', '').length;
}

/** The step at which the run ended before its goal, as far as nobody said so. */
function endOf({ recording, outcome, saidOfSteps }: PromisedRun, stepIds: readonly (Id | null)[]): Id | null {
  if (recording !== 'finished' || outcome === null || outcome === 'reached') return null;
  if (saidOfSteps.some(({ fate }) => fate === 'failed')) return null;
  return stepIds.findLast((id) => id !== null) ?? null;
}

function timesOf(
  { targetTime }: PlannedStep,
  touchpoints: readonly Touchpoint[],
): Pick<PromisedStep, 'spent' | 'overTarget'> {
  const times = touchpoints.flatMap(({ time }) => time?.duration ?? []);
  if (times.length === 0) return { spent: null, overTarget: null };
  const spent = times.reduce((sum, time) => sum + time, 0);
  if (targetTime === null) return { spent, overTarget: null };
  const over = spent - targetTime;
  return { spent, overTarget: over > 0 || times.length === touchpoints.length ? over : null };
}
