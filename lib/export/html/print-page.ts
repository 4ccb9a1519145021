// Print page: paper that is as wide as the map, so that printing cuts nothing; the printer scales it down.
import { LANE_HEAD_WIDTH, planGrid } from '@/components/map/slots';
import type { PlacedMap } from '@/lib/domain/place-map';

/** CSS pixels; a PDF page ends at 200 inches. */
const WIDEST = 200 * 96;
const NARROWEST = 1123;
const MARGIN = 24;

/** The rule for the named page `map`: the map's width, in the proportions of landscape A4. */
export function printPage(map: PlacedMap): string {
  const wanted = planGrid(map).width + LANE_HEAD_WIDTH + 2 * MARGIN + 2;
  const width = Math.max(NARROWEST, Math.min(WIDEST, wanted));
  return `@page map{size:${width}px ${Math.round(width / Math.SQRT2)}px;margin:${MARGIN}px}`;
}
