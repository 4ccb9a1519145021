// Keep placed: what a newly placed map says as before stays the same object, so that nothing is drawn again for it.

import type { MapFilter } from './journey-map';
import { keepSame } from './keep-same';
import { type MapSource, type PlacedMap, placeMap } from './place-map';
import { sameValue } from './same-value';

/** `map`, in which whatever says the same as in `before` is the same object, so that nothing is drawn again for it. */
function keepPlaced(before: PlacedMap | undefined, map: PlacedMap): PlacedMap {
  if (!before) return map;
  return {
    map: sameValue(before.map, map.map) ? before.map : map.map,
    stages: sameValue(before.stages, map.stages) ? before.stages : map.stages,
    columns: keepSame(before.columns, map.columns),
    lanes: keepSame(before.lanes, map.lanes),
    lines: sameValue(before.lines, map.lines) ? before.lines : map.lines,
    links: sameValue(before.links, map.links) ? before.links : map.links,
  };
}

/** Places a map again and again, as its rows change. */
export function newPlacer(): (source: MapSource, filter?: MapFilter) => PlacedMap {
  let before: PlacedMap | undefined;
  return (source, filter) => {
    before = keepPlaced(before, placeMap(source, filter));
    return before;
  };
}
