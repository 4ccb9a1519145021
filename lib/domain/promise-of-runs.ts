// Promise of runs: how often the steps of a brief were kept, missed and taken out of turn, over many runs; always with n.
import type { PlannedStep } from './brief';
import type { PromisedStep, RunPromise } from './promise';

export interface StepOverRuns {
  planned: PlannedStep;
  /** Runs in which the step is decided: done, failed or skipped. Those in which it is still open are not counted. */
  n: number;
  done: number;
  failed: number;
  skipped: number;
  /** Of those skipped, runs that had ended before they came so far. */
  notReached: number;
  /** Runs that may still come to it. */
  open: number;
  /** Of the runs that took it, those that took it before or after its turn. */
  outOfOrder: number;
  /** Of the runs that took it, those where the customer would have left there. */
  wouldLeave: number;
  /** Milliseconds at it, one figure a run, in the order of the runs. */
  spent: readonly number[];
  /** Runs whose time can be held against the target, and those over it. */
  timed: number;
  overTarget: number;
  /** Mean feeling of each run at it, -2..+2. */
  felt: readonly number[];
}

export interface PromiseOverRuns {
  runs: number;
  steps: readonly StepOverRuns[];
  /** Touchpoints that were not planned, and the runs that had any. */
  extra: number;
  runsWithExtra: number;
}

/** Adds up what runs of one plan came to; `promises` are `promiseOf` of that same plan. */
export function promiseOfRuns(plan: readonly PlannedStep[], promises: readonly RunPromise[]): PromiseOverRuns {
  return {
    runs: promises.length,
    steps: plan.map((planned, index) =>
      overRuns(
        planned,
        promises.flatMap(({ steps }) => steps[index] ?? []),
      ),
    ),
    extra: promises.reduce((sum, { extra }) => sum + extra.length, 0),
    runsWithExtra: promises.filter(({ extra }) => extra.length > 0).length,
  };
}

function overRuns(planned: PlannedStep, steps: readonly PromisedStep[]): StepOverRuns {
  const count = (wanted: (step: PromisedStep) => boolean) => steps.filter(wanted).length;
  const open = count(({ state }) => state === 'open');
  return {
    planned,
    n: steps.length - open,
    done: count(({ state }) => state === 'done'),
    failed: count(({ state }) => state === 'failed'),
    skipped: count(({ state }) => state === 'skipped'),
    notReached: count(({ state, reached }) => state === 'skipped' && !reached),
    open,
    outOfOrder: count(({ slip }) => slip !== null),
    wouldLeave: count(({ wouldLeave }) => wouldLeave),
    spent: steps.flatMap(({ spent }) => spent ?? []),
    timed: count(({ overTarget }) => overTarget !== null),
    overTarget: count(({ overTarget }) => (overTarget ?? 0) > 0),
    felt: steps.flatMap(({ felt }) => felt?.mean ?? []),
  };
}
