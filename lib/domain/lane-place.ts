// Lane place: which lanes each kind of map shows, and where a lane that comes new belongs among those that are there.
import type { MapKind } from './journey-map';
import { BLUEPRINT_LANES, FIRST_LANES, type Lane, type LaneKind } from './lane';
import { type Beside, byOrder } from './order';

/** All kinds, top to bottom, as they belong together; around the customer's actions a map reads as a service blueprint. */
const PLACES: readonly LaneKind[] = [
  'stage',
  'step',
  'physical-evidence',
  'snapshot',
  'channel',
  'doing',
  'interaction-line',
  'front-stage',
  'visibility-line',
  'back-stage',
  'internal-line',
  'support',
  'thinking',
  'quote',
  'feeling',
  'arc',
  'expectation',
  'score',
  'pain',
  'gain',
  'need',
  'idea',
  'opportunity',
  'time',
  'metric',
  'owner',
  'text',
];

const without = (...kinds: readonly LaneKind[]): LaneKind[] => FIRST_LANES.filter((kind) => !kinds.includes(kind));

/** What each kind of map is about. An own lane is shown on all of them. */
export const KIND_LANES: Record<MapKind, readonly LaneKind[]> = {
  current: FIRST_LANES,
  future: [...without('time'), 'opportunity'],
  'day-in-the-life': without('expectation'),
  blueprint: [...without('thinking', 'expectation', 'gain', 'need', 'idea'), ...BLUEPRINT_LANES],
  employee: [...without('expectation', 'gain'), 'support', 'owner'],
};

/** Where a lane that comes new belongs: behind the nearest one that stands before it on every map; `null` is the end. */
export function placeOfLane(lanes: readonly Lane[], kind: LaneKind): Beside | null {
  if (kind === 'text') return null;
  const sorted = [...lanes].sort(byOrder);
  for (const before of PLACES.slice(0, PLACES.indexOf(kind)).reverse()) {
    const neighbour = sorted.findLast((lane) => lane.kind === before);
    if (neighbour) return { id: neighbour.id, side: 'after' };
  }
  return null;
}

export interface LaneChanges {
  /** Kinds that the map does not have yet, in the order in which they are to be added. */
  add: LaneKind[];
  show: Lane[];
  hide: Lane[];
}

/**
 * What becomes of a map's lanes when it becomes one of another kind: what only the new kind is about comes, what only the
 * old one is about goes out of sight. What both are about, and an own lane, stays as it is, hidden or not.
 */
export function lanesForKind(lanes: readonly Lane[], from: MapKind, to: MapKind): LaneChanges {
  const wanted = (kind: MapKind, lane: LaneKind) => KIND_LANES[kind].includes(lane);
  const present = new Set(lanes.map(({ kind }) => kind));
  return {
    add: PLACES.filter((kind) => wanted(to, kind) && !present.has(kind)),
    show: lanes.filter(({ kind, hidden }) => hidden && wanted(to, kind) && !wanted(from, kind)),
    hide: lanes.filter(({ kind, hidden }) => !hidden && !wanted(to, kind) && wanted(from, kind)),
  };
}
