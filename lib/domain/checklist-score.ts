// Checklist score: earned of possible, as mystery-shop systems count it; by section, step, touchpoint, run and over many runs.
// Source: the arithmetic of SASSIE as `domain.md` states it: an item answered "not applicable" drops out of earned and
// possible; bonus adds to earned only; an empty denominator is no score, which is not 0.
import { type Aggregate, aggregateValues } from './aggregate';
import { type AnsweredRun, type AskingBrief, askedAt, type ItemResult, resultsOf } from './checklist-answer';
import type { Id } from './id';

export interface Score {
  /** Points, bonus included. */
  earned: number;
  /** Points of what was answered and applies, bonus items left out. */
  possible: number;
  /** Earned over possible: 0..1, above 1 only where bonus is not capped; `null`: no score. */
  share: number | null;
  /** Items with an answer that fits, "not applicable" included. */
  answered: number;
  /** All items. */
  asked: number;
  /** Items whose answer lacks the evidence that it requires. */
  evidenceMissing: number;
}

export interface SectionScore {
  section: string;
  score: Score;
}

export interface RunScore {
  total: Score;
  /** What two people would answer alike, and what is an impression; each capped by itself, so they need not add up to the total. */
  objective: Score;
  subjective: Score;
  /** In the order in which the sections first appear. */
  sections: SectionScore[];
  /** By the planned step where it is asked; `null` holds what is asked once for the whole run. */
  steps: ReadonlyMap<Id | null, Score>;
  /** By the touchpoint where the answers were given; touchpoints without an answer are not there. */
  touchpoints: ReadonlyMap<Id, Score>;
  results: readonly ItemResult[];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function inGroups<K>(results: readonly ItemResult[], keyOf: (result: ItemResult) => K): Map<K, ItemResult[]> {
  const groups = new Map<K, ItemResult[]>();
  for (const result of results) {
    const group = groups.get(keyOf(result));
    if (group) group.push(result);
    else groups.set(keyOf(result), [result]);
  }
  return groups;
}

const sectionsOf = (results: readonly ItemResult[]) => inGroups(results, ({ item }) => item.section);

function pointsOf(section: readonly ItemResult[], capBonus: boolean) {
  const possible = sum(section.map(({ item, possible }) => (item.bonus ? 0 : possible)));
  const earned = sum(section.map(({ earned }) => earned));
  return { possible, earned: capBonus ? Math.min(earned, possible) : earned };
}

/**
 * The score of any results. With `capBonus`, bonus lifts no section above 100 % of what it could have earned; a section
 * of nothing but bonus therefore adds nothing.
 */
export function scoreOf(results: readonly ItemResult[], capBonus: boolean): Score {
  const points = [...sectionsOf(results).values()].map((section) => pointsOf(section, capBonus));
  const possible = sum(points.map((section) => section.possible));
  const earned = sum(points.map((section) => section.earned));
  return {
    earned,
    possible,
    share: possible > 0 ? earned / possible : null,
    answered: results.filter(({ state }) => state !== 'open').length,
    asked: results.length,
    evidenceMissing: results.filter(({ evidenceMissing }) => evidenceMissing).length,
  };
}

/** The scores of one run. Items without an answer drop out of the score like those that do not apply, but they are counted. */
export function scoreRun(brief: AskingBrief, run: AnsweredRun): RunScore {
  const { checklist, plannedSteps } = brief;
  const results = resultsOf(checklist, run);
  const score = (some: readonly ItemResult[]) => scoreOf(some, checklist.capBonus);
  const scores = <K>(groups: Map<K, ItemResult[]>) => new Map([...groups].map(([key, some]) => [key, score(some)]));
  const touchpoints = new Map<Id, Score>();
  for (const [id, given] of inGroups(results, ({ touchpointId }) => touchpointId)) {
    if (id !== null) touchpoints.set(id, score(given));
  }
  return {
    total: score(results),
    objective: score(results.filter(({ item }) => item.objective)),
    subjective: score(results.filter(({ item }) => !item.objective)),
    sections: [...scores(sectionsOf(results))].map(([section, of]) => ({ section, score: of })),
    steps: scores(inGroups(results, ({ item }) => askedAt(item, plannedSteps))),
    touchpoints,
    results,
  };
}

/**
 * Scores of many runs: mean, n and sample standard deviation of their shares (0..1), each run weighing the same. Runs
 * without a score are left out; `null` where none has one.
 */
export function scoresOverRuns(scores: readonly (Score | null | undefined)[]): Aggregate | null {
  return aggregateValues(scores.flatMap((score) => score?.share ?? []));
}
