// Rateable: which touchpoints of a column a map may rate itself.
import type { Id } from './id';
import type { MapKind } from './journey-map';
import { mayRate } from './override-rating';
import type { PlacedColumn } from './place-map';

/** A touchpoint that only the map calls assumed was felt by somebody all the same. */
export function rateableIds({ touchpoints, edited }: PlacedColumn, kind: MapKind): Id[] {
  const calledSo = (id: Id) => kind !== 'future' && edited.includes(`${id}/evidence`);
  return touchpoints.filter((touchpoint) => mayRate(touchpoint, kind) && !calledSo(touchpoint.id)).map(({ id }) => id);
}
