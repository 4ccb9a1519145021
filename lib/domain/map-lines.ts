// Map lines: the runs of a map put into the lines of its emotion curve: one for each persona, segment or run.
import type { Id } from './id';
import { CURVE_SPLITS, type CurveSplit } from './journey-map';
import type { Persona } from './persona';
import type { Walkthrough } from './walkthrough';

/** More lines than this nobody can tell apart. */
export const MOST_LINES = 5;

export interface MapLine {
  /** The id of the persona or run, or the segment; empty: the runs that have none. */
  key: string;
  /** `null`: the runs that have none. */
  name: string | null;
  /** The segment of a persona, the shopper of a run. */
  detail: string | null;
  runIds: readonly Id[];
  /** 0..4: its colour, marker and dashes, the same whichever lines are drawn beside it. */
  look: number;
}

export interface MapLines {
  drawn: readonly MapLine[];
  /** How many more there would be. */
  more: number;
  /** What the curve can be split into: what gives two lines or more, one over all, and what is chosen. */
  splits: readonly CurveSplit[];
}

type Run = Pick<Walkthrough, 'id' | 'name' | 'shopper' | 'personaId'>;
type Named = Pick<MapLine, 'key' | 'name' | 'detail'>;

/** Lines over `runs`, in the order of these, of which only those of `shown` are drawn; none for `all`. */
export function linesOf(
  split: CurveSplit,
  runs: readonly Run[],
  shown: readonly Pick<Run, 'id'>[],
  personas: readonly Pick<Persona, 'id' | 'name' | 'segment'>[],
): MapLines {
  const splits = CURVE_SPLITS.filter(
    (one) => one === 'all' || one === split || groupsOf(one, runs, personas).length > 1,
  );
  if (split === 'all') return { drawn: [], more: 0, splits };
  const visible = new Set(shown.map(({ id }) => id));
  const wanted = groupsOf(split, runs, personas)
    .map((group, index): MapLine => {
      return { ...group, runIds: group.runIds.filter((id) => visible.has(id)), look: index % MOST_LINES };
    })
    .filter(({ runIds }) => runIds.length > 0);
  return { drawn: ownLooks(wanted.slice(0, MOST_LINES)), more: Math.max(0, wanted.length - MOST_LINES), splits };
}

type Group = Named & { runIds: Id[] };

function groupsOf(
  split: CurveSplit,
  runs: readonly Run[],
  personas: readonly Pick<Persona, 'id' | 'name' | 'segment'>[],
): Group[] {
  const groups = new Map<string, Group>();
  for (const run of runs) {
    const named = nameOf(
      split,
      run,
      personas.find(({ id }) => id === run.personaId),
    );
    const group = groups.get(named.key);
    if (group) group.runIds.push(run.id);
    else groups.set(named.key, { ...named, runIds: [run.id] });
  }
  return [...groups.values()];
}

function nameOf(split: CurveSplit, run: Run, persona: Pick<Persona, 'id' | 'name' | 'segment'> | undefined): Named {
  const segment = persona?.segment ?? null;
  if (split === 'run') return { key: run.id, name: run.name, detail: run.shopper };
  if (split === 'segment') return { key: segment ?? '', name: segment, detail: null };
  return { key: persona?.id ?? '', name: persona?.name ?? null, detail: segment };
}

/** No two of the lines look the same: of those that would, the later one takes what is free. */
function ownLooks(lines: readonly MapLine[]): MapLine[] {
  const taken = new Set<number>();
  return lines.map((line) => {
    const look = taken.has(line.look) ? firstFree(new Set([...taken, ...lines.map((one) => one.look)])) : line.look;
    taken.add(look);
    return { ...line, look };
  });
}

function firstFree(taken: ReadonlySet<number>): number {
  let look = 0;
  while (taken.has(look)) look += 1;
  return look;
}
