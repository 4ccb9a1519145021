// Match steps: proposes which touchpoints of several runs are the same step; a person confirms.
import type { Brief } from './brief';
import type { Id } from './id';
import {
  type Compared,
  comparedOf,
  differByPlan,
  isRevisit,
  type MatchReason,
  newScore,
  plannedTitle,
  type Score,
} from './match-score';
import { isStep } from './move-column';
import type { PlacedColumn, PlacedMap } from './place-map';
import type { Touchpoint } from './touchpoint';
import type { Walkthrough } from './walkthrough';

export interface StepMatch {
  /** The same as long as the same columns are proposed. */
  id: string;
  title: string;
  stageId: Id | null;
  /** Where the step stands among the columns of its stage. */
  order: string;
  /** The step that is there already; `null`: it has to be made. */
  stepId: Id | null;
  /** In the order of the runs. */
  touchpoints: readonly Touchpoint[];
  reason: MatchReason;
  /** 0..1, of the weakest link. */
  confidence: number;
}

type Run = Pick<Walkthrough, 'id' | 'briefId'>;

/** One column: a step that somebody made, or a touchpoint that stands alone. */
interface Unit {
  column: PlacedColumn;
  step: boolean;
  members: readonly Compared[];
}

interface Link {
  a: Unit;
  b: Unit;
  score: Score;
  /** The score, with order and stage to break a tie. */
  rank: number;
}

/** What more units than this have in common tells nothing. */
const MOST_ALIKE = 150;

/**
 * Proposals over the whole map, the surest first, no touchpoint in two of them. Steps that are there are the word of a
 * person: two of them are never proposed as one. Two touchpoints of one run only where it came back to a planned step.
 */
export function matchSteps(
  map: PlacedMap,
  runs: readonly Run[],
  briefs: readonly Pick<Brief, 'plannedSteps'>[],
): StepMatch[] {
  const touchpoints = map.columns.flatMap((column) => column.touchpoints);
  const all = comparedOf(touchpoints, runs);
  const byId = new Map(all.map((one) => [one.touchpoint.id, one]));
  const units = map.columns.flatMap((column): Unit[] => {
    const members = column.touchpoints.flatMap(({ id }) => byId.get(id) ?? []);
    return members.length > 0 ? [{ column, step: isStep(column), members }] : [];
  });
  if (units.every(({ step }) => step)) return [];
  const compare = newCompare(all);
  const cluster = new Map<Unit, readonly Unit[]>(units.map((unit) => [unit, [unit]]));
  const links = linksOf(units, compare);
  for (const { a, b } of links) {
    const [one, other] = [cluster.get(a) ?? [], cluster.get(b) ?? []];
    if (one === other) continue;
    const fits = one.every((left) => other.every((right) => compare(left, right) !== null));
    if (!fits) continue;
    const joined = [...one, ...other];
    for (const unit of joined) cluster.set(unit, joined);
  }
  const longest = [...runs].sort((x, y) => countOf(all, y) - countOf(all, x)).map(({ id }) => id);
  return [...new Set(cluster.values())]
    .filter((group) => new Set(group.flatMap(runsOf)).size > 1 && group.length > 1)
    .map((group) => matchOf(group, compare, { all, longest, briefs }))
    .sort(
      (x, y) => y.confidence - x.confidence || x.touchpoints.length - y.touchpoints.length || (x.id < y.id ? -1 : 1),
    );
}

const countOf = (all: readonly Compared[], run: Run): number =>
  all.filter(({ touchpoint }) => touchpoint.walkthroughId === run.id).length;

const runsOf = ({ members }: Unit): Id[] => members.map(({ touchpoint }) => touchpoint.walkthroughId);

type Compare = (a: Unit, b: Unit) => Score | null;

/** The best of what the touchpoints of two units say of each other; `null` where they cannot be one step. Remembers. */
function newCompare(all: readonly Compared[]): Compare {
  const score = newScore(all);
  const known = new Map<string, Score | null>();
  const best = (a: Unit, b: Unit): Score | null => {
    if (a.step && b.step) return null;
    let found: Score | null = null;
    for (const one of a.members) {
      for (const other of b.members) {
        const same = one.touchpoint.walkthroughId === other.touchpoint.walkthroughId;
        if (same && !isRevisit(one, other, all)) return null;
        const here = score(one, other);
        if (!here && differByPlan(one, other)) return null;
        if (here && (!found || here.confidence > found.confidence)) found = here;
      }
    }
    return found;
  };
  return (a, b) => {
    const [x, y] = a.column.id < b.column.id ? [a, b] : [b, a];
    const key = `${x.column.id} ${y.column.id}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = best(x, y);
    known.set(key, made);
    return made;
  };
}

/** Pairs of units that have something in common, the surest first. */
function linksOf(units: readonly Unit[], compare: Compare): Link[] {
  const buckets = new Map<string, Set<Unit>>();
  for (const unit of units) {
    for (const { touchpoint, pattern, words } of unit.members) {
      const keys = [`plan ${touchpoint.plannedStepId}`, `page ${pattern}`, ...[...words].map((word) => `word ${word}`)];
      for (const key of keys) buckets.set(key, (buckets.get(key) ?? new Set()).add(unit));
    }
  }
  buckets.delete('plan null');
  buckets.delete('page null');
  const links = new Map<string, Link>();
  for (const bucket of buckets.values()) {
    if (bucket.size > MOST_ALIKE) continue;
    const list = [...bucket];
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) {
        if (a.step && b.step) continue;
        const key =
          a.column.index < b.column.index
            ? `${a.column.index} ${b.column.index}`
            : `${b.column.index} ${a.column.index}`;
        const score = links.has(key) ? null : compare(a, b);
        if (score) links.set(key, { a, b, score, rank: score.confidence + tieBreak(a, b) });
      }
    });
  }
  return [...links.values()].sort(
    (x, y) => y.rank - x.rank || x.a.column.index - y.a.column.index || x.b.column.index - y.b.column.index,
  );
}

/** Near in their runs and in one stage goes first. */
function tieBreak(a: Unit, b: Unit): number {
  const place = ({ members }: Unit) => members.reduce((sum, one) => sum + one.place, 0) / members.length;
  return -0.08 * Math.abs(place(a) - place(b)) + (a.column.stageId === b.column.stageId ? 0.02 : 0);
}

interface Around {
  all: readonly Compared[];
  /** Run ids, the one with the most touchpoints first: the fullest order of the steps. */
  longest: readonly Id[];
  briefs: readonly Pick<Brief, 'plannedSteps'>[];
}

function matchOf(group: readonly Unit[], compare: Compare, { all, longest, briefs }: Around): StepMatch {
  const columns = new Set(group.map(({ column }) => column.id));
  const ids = new Set(group.flatMap(({ members }) => members.map(({ touchpoint }) => touchpoint.id)));
  const members = all.filter(({ touchpoint }) => ids.has(touchpoint.id));
  const step = group.find((unit) => unit.step)?.column;
  const scores = group.flatMap((a, i) => group.slice(i + 1).flatMap((b) => compare(a, b) ?? []));
  const weakest = scores.reduce(
    (low, one) => (one.confidence < low.confidence ? one : low),
    scores[0] ?? { confidence: 0, reason: 'title' },
  );
  const reference = longest.flatMap((run) => group.find((unit) => runsOf(unit).includes(run)) ?? [])[0]?.column;
  const planned =
    weakest.reason === 'plan' ? plannedTitle(briefs, members[0]?.touchpoint.plannedStepId ?? null) : undefined;
  return {
    id: [...columns].sort().join(' '),
    title: step?.title ?? planned ?? mostSaid(group.map(({ column }) => column.title)) ?? '',
    stageId: step ? step.stageId : (mostSaid(group.map(({ column }) => column.stageId)) ?? null),
    order: (step ?? reference ?? group[0]?.column)?.order ?? '',
    stepId: step?.id ?? null,
    touchpoints: members.map(({ touchpoint }) => touchpoint),
    reason: weakest.reason,
    confidence: weakest.confidence,
  };
}

/** The value that most have; the first of those that as many have. */
function mostSaid<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.find((value) => counts.get(value) === most);
}
