// Map strips: cuts a stage of a placed map into strips of steps that fit side by side on a sheet.
import { COLUMN_WIDTH, LANE_HEAD_WIDTH } from '@/components/map/slots';
import type { PlacedMap, PlacedStage } from '@/lib/domain/place-map';

/** CSS pixels: below the first a column of words is no pleasure to read, beyond the second its lines are too long. */
const NARROWEST = 156;
const WIDEST = 344;

/** A strip of a stage. */
export interface MapStrip {
  map: PlacedMap;
  /** Which steps of the stage it holds, from 1; both 0 where the stage has none. */
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
 * The stage as maps of its own, each with all lanes and `room` CSS pixels wide at most. A collapsed stage is opened, since
 * paper cannot be; links to other strips are left out.
 */
export function stripsOf(map: PlacedMap, { stage, first, count }: PlacedStage, room: number): MapStrip[] {
  const most = Math.max(1, Math.floor((room - LANE_HEAD_WIDTH) / NARROWEST));
  if (count === 0) return [{ map: partOf(map, stage, 0, 0), from: 0, to: 0, columnWidth: COLUMN_WIDTH }];
  const sizes = stripSizes(count, most);
  const columnWidth = Math.min(WIDEST, Math.floor((room - LANE_HEAD_WIDTH) / (sizes[0] ?? 1)));
  let from = 0;
  return sizes.map((size) => {
    const strip = { map: partOf(map, stage, first + from, size), from: from + 1, to: from + size, columnWidth };
    from += size;
    return strip;
  });
}

function partOf(map: PlacedMap, stage: PlacedStage['stage'], first: number, count: number): PlacedMap {
  const columns = map.columns.slice(first, first + count);
  const ids = new Set(columns.map(({ id }) => id));
  return {
    ...map,
    stages: [{ stage, first: 0, count, folded: null }],
    columns,
    links: map.links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
  };
}
