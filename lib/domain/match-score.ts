// Match score: how sure it is that two touchpoints of different runs are the same step, and by what one can tell.
import type { Brief } from './brief';
import type { Id } from './id';
import { type Likeness, newLikeness, titleWords } from './title-likeness';
import type { Touchpoint } from './touchpoint';
import { patternOf } from './url-pattern';
import type { Walkthrough } from './walkthrough';

/** The same planned step, the same page under the same title, the same page, or the same words. */
export type MatchReason = 'plan' | 'page-title' | 'page' | 'title';

export interface Score {
  /** 0..1. */
  confidence: number;
  reason: MatchReason;
}

/** A touchpoint with what it is compared by. */
export interface Compared {
  touchpoint: Touchpoint;
  words: ReadonlySet<string>;
  /** Host and path without what is about one thing only; `null` away from the browser. */
  pattern: string | null;
  /** Where it stands in its run: 0 first, 1 last. */
  place: number;
  briefId: Id | null;
}

/** What one touchpoint of each run is compared by; in the order of the runs and of the touchpoints in them. */
export function comparedOf(
  touchpoints: readonly Touchpoint[],
  runs: readonly Pick<Walkthrough, 'id' | 'briefId'>[],
): Compared[] {
  return runs.flatMap(({ id, briefId }) => {
    const own = touchpoints
      .filter(({ walkthroughId }) => walkthroughId === id)
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.at - b.at));
    return own.map(
      (touchpoint, i): Compared => ({
        touchpoint,
        words: titleWords(touchpoint.title),
        pattern: touchpoint.url === null ? null : patternOf(touchpoint.url),
        place: own.length < 2 ? 0 : i / (own.length - 1),
        briefId,
      }),
    );
  });
}

/** Titles that share less than this say something else. */
const ALIKE = 0.6;

/** Scores pairs among `all`; `null` where the two are not the same step. */
export function newScore(all: readonly Compared[]): (a: Compared, b: Compared) => Score | null {
  const likeness = newLikeness(all.map(({ words }) => words));
  const changing = changingPages(all);
  return (a, b) => {
    const planned = byPlan(a, b);
    if (planned !== undefined) return planned;
    if (a.touchpoint.channel !== b.touchpoint.channel) return null;
    return byPage(a, b, likeness, changing) ?? byTitle(a, b, likeness);
  };
}

/** `undefined`: the plan says nothing of the two; `null`: they are two steps of one plan. */
function byPlan(a: Compared, b: Compared): Score | null | undefined {
  const [one, other] = [a.touchpoint.plannedStepId, b.touchpoint.plannedStepId];
  if (one !== null && one === other) return { confidence: 1, reason: 'plan' };
  return differByPlan(a, b) ? null : undefined;
}

/** Whether they are two steps of one plan. */
export function differByPlan(a: Compared, b: Compared): boolean {
  const [one, other] = [a.touchpoint.plannedStepId, b.touchpoint.plannedStepId];
  return one !== null && other !== null && one !== other && a.briefId === b.briefId;
}

/** Pages of one address, without anything left out of it, that a run saw under several titles: the address alone tells little. */
function changingPages(all: readonly Compared[]): ReadonlySet<string> {
  const titles = new Map<string, string>();
  const changing = new Set<string>();
  for (const { touchpoint, pattern } of all) {
    if (pattern === null || pattern.includes('*')) continue;
    const key = `${touchpoint.walkthroughId} ${pattern}`;
    const known = titles.get(key);
    if (known !== undefined && known !== touchpoint.title) changing.add(pattern);
    titles.set(key, touchpoint.title);
  }
  return changing;
}

function byPage(a: Compared, b: Compared, likeness: Likeness, changing: ReadonlySet<string>): Score | null {
  if (a.pattern === null || a.pattern !== b.pattern) return null;
  const alike = likeness(a.words, b.words);
  if (alike >= ALIKE) return { confidence: 0.9 + 0.08 * alike, reason: 'page-title' };
  if (changing.has(a.pattern)) return null;
  return { confidence: 0.75 + 0.1 * alike, reason: 'page' };
}

function byTitle(a: Compared, b: Compared, likeness: Likeness): Score | null {
  const alike = likeness(a.words, b.words);
  return alike < ALIKE ? null : { confidence: 0.4 + 0.4 * alike, reason: 'title' };
}

/** Whether one run came back to a planned step after it had been elsewhere. */
export function isRevisit(a: Compared, b: Compared, all: readonly Compared[]): boolean {
  const { walkthroughId, plannedStepId } = a.touchpoint;
  if (walkthroughId !== b.touchpoint.walkthroughId) return false;
  if (plannedStepId === null || plannedStepId !== b.touchpoint.plannedStepId) return false;
  const [from, to] = [Math.min(a.place, b.place), Math.max(a.place, b.place)];
  return all.some(
    ({ touchpoint, place }) =>
      touchpoint.walkthroughId === walkthroughId &&
      place > from &&
      place < to &&
      touchpoint.plannedStepId !== plannedStepId,
  );
}

/** The title that a plan gives a step. */
export function plannedTitle(briefs: readonly Pick<Brief, 'plannedSteps'>[], id: Id | null): string | undefined {
  return briefs.flatMap(({ plannedSteps }) => plannedSteps).find((step) => step.id === id)?.title;
}
