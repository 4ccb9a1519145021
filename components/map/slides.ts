// Slides: a map as it is presented: all of it, then each stage that has steps, as a map of its own.
import type { PlacedMap } from '@/lib/domain/place-map';

/** At least one slide; a map of one stage is that one. */
export function slidesOf(map: PlacedMap): PlacedMap[] {
  const filled = map.stages.filter(({ count }) => count > 0);
  if (filled.length < 2) return [map];
  const stages = filled.map((placed): PlacedMap => {
    const columns = map.columns.slice(placed.first, placed.first + placed.count);
    return { ...map, stages: [{ ...placed, first: 0 }], columns };
  });
  return [map, ...stages];
}
