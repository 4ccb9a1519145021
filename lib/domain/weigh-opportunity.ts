// Weigh opportunity: how severe what it grew from is, how many runs met it, and what impact and effort say together.
import type { Finding } from './finding';
import type { Id } from './id';
import type { Override } from './journey-map';
import type { Opportunity } from './opportunity';
import type { SafeUrl } from './safe-url';
import type { Severity } from './scale';
import { patternOf } from './url-pattern';

/** What is weighed against: the kept rows of one project. */
export interface Ground {
  /** Only ids that stand here are runs: a touchpoint that somebody drew on a map was met by nobody. */
  walkthroughs: readonly { id: Id }[];
  touchpoints: readonly { id: Id; walkthroughId: Id; stepId: Id | null; url: SafeUrl | null }[];
  findings: readonly Finding[];
  /** Of all maps of the project: they say which touchpoints are one step. */
  overrides: readonly Pick<Override, 'targetId' | 'field' | 'value'>[];
}

export interface Weight {
  /** Those that it grew from and that are still there. */
  findings: readonly Finding[];
  /** The highest severity of its findings, and their mean; `null` where none has one. */
  worst: Severity | null;
  mean: number | null;
  /** Over how many findings the mean is. */
  rated: number;
  /** Runs that met one of its findings, of the runs that came to a place where one was found; `null` without any. */
  reach: { met: number; of: number } | null;
  /** 1..5, from severity and reach; never set by itself. */
  suggested: number | null;
}

/** Under this number of runs the reach is to be read with care. */
export const FEW_RUNS = 5;

export interface Scales {
  weigh(opportunity: Pick<Opportunity, 'findingIds'>): Weight;
}

/**
 * Weighs the opportunities of a project. A run could have met a finding where it came to the same place: the same step,
 * its own or on any map, or a page of the same address pattern.
 */
export function newScales({ walkthroughs, touchpoints, findings, overrides }: Ground): Scales {
  const runs = new Set(walkthroughs.map(({ id }) => id));
  const findingById = new Map(findings.map((finding) => [finding.id, finding]));
  const aligned = new Map<Id, string[]>();
  for (const { targetId, field, value } of overrides) {
    if (field === 'stepId' && value !== null)
      aligned.set(targetId, [...(aligned.get(targetId) ?? []), `step ${value}`]);
  }
  const placesOf = new Map<Id, readonly string[]>();
  const runsAt = new Map<string, Set<Id>>();
  for (const { id, walkthroughId, stepId, url } of touchpoints) {
    const places = [`alone ${id}`, ...(aligned.get(id) ?? [])];
    if (stepId !== null) places.push(`step ${stepId}`);
    if (url !== null) places.push(`page ${patternOf(url)}`);
    placesOf.set(id, places);
    if (!runs.has(walkthroughId)) continue;
    for (const place of places) runsAt.set(place, (runsAt.get(place) ?? new Set()).add(walkthroughId));
  }
  return {
    weigh({ findingIds }) {
      const own = findingIds.flatMap((id) => findingById.get(id) ?? []).filter((one) => placesOf.has(one.touchpointId));
      const severities = own.flatMap(({ severity }) => severity ?? []);
      const worst = severities.reduce<Severity | null>((max, one) => (max === null || one > max ? one : max), null);
      const places = new Set(own.flatMap(({ touchpointId }) => placesOf.get(touchpointId) ?? []));
      const could = new Set([...places].flatMap((place) => [...(runsAt.get(place) ?? [])]));
      const met = new Set(own.map(({ walkthroughId }) => walkthroughId).filter((id) => could.has(id)));
      const reach = could.size === 0 ? null : { met: met.size, of: could.size };
      return {
        findings: own,
        worst,
        mean: severities.length === 0 ? null : severities.reduce((sum, one) => sum + one, 0) / severities.length,
        rated: severities.length,
        reach,
        suggested: suggestImpact(worst, reach),
      };
    },
  };
}

/**
 * One more than severity (1..4) times the share of runs that met it, rounded: a blocker that all met gives 5, a cosmetic
 * flaw that one of four met gives 1.
 */
export function suggestImpact(worst: Severity | null, reach: Weight['reach']): number | null {
  return worst === null || reach === null ? null : 1 + Math.round((worst * reach.met) / reach.of);
}

export const QUADRANTS = ['quick-win', 'big-bet', 'fill-in', 'think-again'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Three and more is high, for impact and for effort. */
export const HIGH = 3;

/** Where it lies in the matrix; `null` until both impact and effort are rated. */
export function quadrantOf({ impact, effort }: Pick<Opportunity, 'impact' | 'effort'>): Quadrant | null {
  if (impact === null || effort === null) return null;
  if (impact >= HIGH) return effort < HIGH ? 'quick-win' : 'big-bet';
  return effort < HIGH ? 'fill-in' : 'think-again';
}
