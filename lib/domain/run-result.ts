// Run result: one run with what it was to do and what came of it; and what many runs came to, never without n.
import { type Aggregate, aggregate } from './aggregate';
import type { Brief } from './brief';
import { type RunScore, scoreRun, scoresOverRuns } from './checklist-score';
import type { Id } from './id';
import { type NetPromoter, netPromoter } from './net-promoter';
import type { Persona } from './persona';
import { promiseOf, type RunPromise } from './promise';
import { type PromiseOverRuns, promiseOfRuns } from './promise-of-runs';
import type { Rating, ScaleId } from './scale';
import type { Touchpoint } from './touchpoint';
import type { Outcome, Walkthrough } from './walkthrough';

export interface RunResult {
  run: Walkthrough;
  brief: Brief | null;
  persona: Persona | null;
  /** In order, without the trash. */
  touchpoints: readonly Touchpoint[];
  /** `null` without a brief, or with one that plans no steps. */
  promise: RunPromise | null;
  /** `null` without a brief, or with one that asks nothing. */
  score: RunScore | null;
}

export function resultOfRun(
  run: Walkthrough,
  { brief, persona }: Pick<RunResult, 'brief' | 'persona'>,
  touchpoints: readonly Touchpoint[],
  withFiles: ReadonlySet<Id>,
): RunResult {
  const plan = brief?.plannedSteps ?? [];
  return {
    run,
    brief,
    persona,
    touchpoints,
    promise: plan.length > 0 ? promiseOf(plan, run, touchpoints) : null,
    score:
      brief && brief.checklist.items.length > 0
        ? scoreRun(brief, { answers: run.answers, touchpoints, withFiles })
        : null,
  };
}

/** What a run was rated on a scale, if it was. */
export function ratedOn(run: Pick<Walkthrough, 'ratings'>, scale: ScaleId): Rating | null {
  return run.ratings.find((rating) => rating.scale === scale) ?? null;
}

export interface ResultsOverRuns {
  runs: number;
  /** How many said each outcome; `unsaid` did not say. */
  outcomes: Readonly<Record<Outcome | 'unsaid', number>>;
  /** Each scale by itself: different scales are never averaged. */
  csat: Aggregate | null;
  ces: Aggregate | null;
  seq: Aggregate | null;
  /** Likelihoods 0..10, and the score that they make together. */
  nps: Aggregate | null;
  netPromoter: NetPromoter | null;
  /** The brief that all of them followed; `null` where there are several, or none. What follows is empty then. */
  brief: Brief | null;
  promise: PromiseOverRuns | null;
  total: Aggregate | null;
  objective: Aggregate | null;
  subjective: Aggregate | null;
  sections: readonly { section: string; shares: Aggregate | null }[];
}

export function resultsOverRuns(results: readonly RunResult[]): ResultsOverRuns {
  const rated = (scale: ScaleId) => results.map(({ run }) => ratedOn(run, scale));
  const ended = (outcome: Outcome | null) => results.filter(({ run }) => run.outcome === outcome).length;
  const [brief = null, ...others] = new Set(results.map((result) => result.brief));
  const shared = others.length === 0 ? brief : null;
  const same = shared === null ? [] : results;
  const scores = same.map(({ score }) => score);
  const sections = [...new Set(scores.flatMap((score) => score?.sections.map(({ section }) => section) ?? []))];
  return {
    runs: results.length,
    outcomes: {
      reached: ended('reached'),
      abandoned: ended('abandoned'),
      blocked: ended('blocked'),
      unsaid: ended(null),
    },
    csat: aggregate(rated('csat')),
    ces: aggregate(rated('ces')),
    seq: aggregate(rated('seq')),
    nps: aggregate(rated('nps')),
    netPromoter: netPromoter(rated('nps').flatMap((rating) => rating?.value ?? [])),
    brief: shared,
    promise: shared && promiseOver(shared, same),
    total: scoresOverRuns(scores.map((score) => score?.total)),
    objective: scoresOverRuns(scores.map((score) => score?.objective)),
    subjective: scoresOverRuns(scores.map((score) => score?.subjective)),
    sections: sections.map((section) => ({
      section,
      shares: scoresOverRuns(scores.map((score) => score?.sections.find((one) => one.section === section)?.score)),
    })),
  };
}

function promiseOver({ plannedSteps }: Brief, results: readonly RunResult[]): PromiseOverRuns | null {
  if (plannedSteps.length === 0) return null;
  return promiseOfRuns(
    plannedSteps,
    results.flatMap(({ promise }) => promise ?? []),
  );
}
