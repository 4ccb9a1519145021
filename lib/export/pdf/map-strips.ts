// Map strips: cuts a stage of a placed map into strips of steps that fit side by side on a sheet.
import { LANE_HEAD_WIDTH } from '@/components/map/slots';
import type { Lane } from '@/lib/domain/lane';
import type { PlacedMap, PlacedStage } from '@/lib/domain/place-map';
import { laneSays } from './lane-says';

/** CSS pixels: below the first a column of words is no pleasure to read, beyond the second its lines are too long. */
const NARROWEST = 156;
const WIDEST = 344;

/** A strip of a stage. */
export interface MapStrip {
  map: PlacedMap;
  /** Lanes of the map that say nothing here, and are not drawn. */
  silent: readonly Lane[];
  /** Which steps of the stage it holds, from 1. */
  from: number;
  to: number;
  /** CSS pixels of a step. */
  columnWidth: number;
}

/** How many steps `count` steps make on each strip, `most` at most: as equal as can be, the longer ones first. */
export function stripSizes(count: number, most: number): number[] {
  const strips = Math.ceil(count / most);
  return Array.from({ length: strips }, (_, i) => Math.floor(count / strips) + (i < count % strips ? 1 : 0));
}

/**
 * The stage as maps of its own, `room` CSS pixels wide at most; none of a stage without steps. A collapsed stage is opened, since paper cannot be; links to
 * other strips are left out, and so is the stage's goal, which stands above its first strip.
 */
export function stripsOf(map: PlacedMap, { stage, first, count }: PlacedStage, room: number): MapStrip[] {
  const most = Math.max(1, Math.floor((room - LANE_HEAD_WIDTH) / NARROWEST));
  const sizes = stripSizes(count, most);
  const columnWidth = Math.min(WIDEST, Math.floor((room - LANE_HEAD_WIDTH) / (sizes[0] ?? 1)));
  let from = 0;
  return sizes.map((size) => {
    const strip = { ...stripOf(map, stage, first + from, size), from: from + 1, to: from + size, columnWidth };
    from += size;
    return strip;
  });
}

function stripOf(map: PlacedMap, stage: PlacedStage['stage'], first: number, count: number) {
  const columns = map.columns.slice(first, first + count);
  const ids = new Set(columns.map(({ id }) => id));
  const silent = map.lanes.filter((lane) => !laneSays(lane, columns));
  return {
    map: {
      ...map,
      stages: [{ stage: stage && { ...stage, goal: '' }, first: 0, count, folded: null }],
      columns,
      lanes: map.lanes.filter((lane) => !silent.includes(lane)),
      links: map.links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
    },
    silent,
  };
}
