// Place links: the branches, loops, hand-offs and sub-journeys of a map, between the columns that stand on it.
import type { Id } from './id';
import type { JourneyMap } from './journey-map';
import type { Link, LinkKind } from './link';
import { byOrder } from './order';
import type { PlacedColumn } from './place-map';
import type { Touchpoint } from './touchpoint';

/** What a person may draw on a map. */
export const DRAWN_LINKS = ['branch', 'loop', 'hand-off', 'sub-journey'] as const satisfies readonly LinkKind[];
export type DrawnLink = (typeof DRAWN_LINKS)[number];

export interface PlacedLink {
  /** Of its row; one that is read off the runs is called by what it connects. */
  id: string;
  kind: DrawnLink;
  /** A column. */
  fromId: Id;
  /** A column; of a sub-journey the same one. */
  toId: Id;
  /** What a person wrote on it. */
  label: string;
  /** The map that a sub-journey leads to. */
  map: { id: Id; name: string } | null;
  /** Its row; `null`: nobody drew it, the runs show it. */
  link: Link | null;
  /** How many walkthroughs show it. */
  runs: number;
}

interface LinkSource {
  links: readonly Link[];
  linkedMaps: readonly Pick<JourneyMap, 'id' | 'name'>[];
  touchpoints: readonly Touchpoint[];
}

/** The links of a map whose ends are shown, drawn ones first. Pure. */
export function placeLinks(columns: readonly PlacedColumn[], source: LinkSource): PlacedLink[] {
  const columnOf = new Map<Id, PlacedColumn>();
  const shown = new Map<Id, Touchpoint>();
  for (const column of columns) {
    columnOf.set(column.id, column);
    for (const touchpoint of column.touchpoints) {
      columnOf.set(touchpoint.id, column);
      shown.set(touchpoint.id, touchpoint);
    }
  }
  const read = readRuns(source.touchpoints, columnOf, shown);
  const drawn = source.links.flatMap((link) => placeLink(link, columnOf, source.linkedMaps, read));
  const known = new Set(drawn.map(keyOf));
  return [...drawn, ...[...read.values()].filter((one) => !known.has(keyOf(one)))];
}

const keyOf = ({ kind, fromId, toId }: Pick<PlacedLink, 'kind' | 'fromId' | 'toId'>) => `${kind} ${fromId} ${toId}`;

function placeLink(
  link: Link,
  columnOf: ReadonlyMap<Id, PlacedColumn>,
  maps: LinkSource['linkedMaps'],
  read: ReadonlyMap<string, PlacedLink>,
): PlacedLink[] {
  const { id, kind, label } = link;
  const from = columnOf.get(link.fromId);
  if (!from || kind === 'same-customer') return [];
  const map = kind === 'sub-journey' ? maps.find((one) => one.id === link.toId) : undefined;
  const to = kind === 'sub-journey' ? map && from : columnOf.get(link.toId);
  if (!to || (to === from && !map)) return [];
  const ends = { kind, fromId: from.id, toId: to.id };
  const runs = read.get(keyOf(ends))?.runs ?? 0;
  return [{ id, ...ends, label, map: map ? { id: map.id, name: map.name } : null, link, runs }];
}

/** What the runs show: who was sent on to another channel and met it later, and who came back to a step. */
function readRuns(
  touchpoints: readonly Touchpoint[],
  columnOf: ReadonlyMap<Id, PlacedColumn>,
  shown: ReadonlyMap<Id, Touchpoint>,
): Map<string, PlacedLink> {
  const runs = new Map<Id, Touchpoint[]>();
  for (const { id, walkthroughId } of [...touchpoints].sort(byOrder)) {
    const touchpoint = shown.get(id);
    if (!touchpoint) continue;
    const run = runs.get(walkthroughId);
    if (run) run.push(touchpoint);
    else runs.set(walkthroughId, [touchpoint]);
  }
  const read = new Map<string, PlacedLink>();
  for (const run of runs.values()) {
    const met = new Set<string>();
    for (const link of [...handOffs(run, columnOf), ...loops(run, columnOf)]) {
      const key = keyOf(link);
      if (met.has(key)) continue;
      met.add(key);
      read.set(key, { ...link, id: key, label: '', map: null, link: null, runs: (read.get(key)?.runs ?? 0) + 1 });
    }
  }
  return read;
}

type Ends = Pick<PlacedLink, 'kind' | 'fromId' | 'toId'>;

/** From where the customer was sent on to a channel to where that run met it next. */
function handOffs(run: readonly Touchpoint[], columnOf: ReadonlyMap<Id, PlacedColumn>): Ends[] {
  return run.flatMap((touchpoint, i): Ends[] => {
    if (touchpoint.handOff === null) return [];
    const next = run.slice(i + 1).find(({ channel }) => channel === touchpoint.handOff);
    const [from, to] = [columnOf.get(touchpoint.id), next && columnOf.get(next.id)];
    return from && to && from !== to ? [{ kind: 'hand-off', fromId: from.id, toId: to.id }] : [];
  });
}

/** From the step before to the one that the run came back to, further left on the map. */
function loops(run: readonly Touchpoint[], columnOf: ReadonlyMap<Id, PlacedColumn>): Ends[] {
  const visited = new Set<PlacedColumn>();
  let before: PlacedColumn | undefined;
  const found: Ends[] = [];
  for (const { id } of run) {
    const column = columnOf.get(id);
    if (!column) continue;
    if (before && visited.has(column) && column.index < before.index)
      found.push({ kind: 'loop', fromId: before.id, toId: column.id });
    visited.add(column);
    before = column;
  }
  return found;
}
