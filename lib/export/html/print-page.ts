// Print page: paper that is as wide as the map, and as its table, so that printing cuts nothing; the printer scales it down.
import { LANE_HEAD_WIDTH, planGrid } from '@/components/map/slots';
import type { PlacedMap } from '@/lib/domain/place-map';

/** CSS pixels; a PDF page ends at 200 inches. */
const WIDEST = 200 * 96;
const NARROWEST = 1123;
const MARGIN = 24;

/** CSS pixels of a column of the table, and how many it has besides those of the lanes. */
const TABLE_COLUMN = 104;
const FURTHER_COLUMNS = 8;

/** The rules for the named pages `map` and `table`: their widths, in the proportions of landscape A4. */
export function printPages(map: PlacedMap): string {
  const page = (name: string, wanted: number) => {
    const width = Math.max(NARROWEST, Math.min(WIDEST, wanted + 2 * MARGIN + 2));
    return `@page ${name}{size:${width}px ${Math.round(width / Math.SQRT2)}px;margin:${MARGIN}px}`;
  };
  const grid = planGrid(map).width + LANE_HEAD_WIDTH;
  return `${page('map', grid)}\n${page('table', (map.lanes.length + FURTHER_COLUMNS) * TABLE_COLUMN)}`;
}
