// Going with: which columns are moved together.
import type { Id } from '@/lib/domain/id';
import type { MapEdit } from '@/lib/state/map-page-edit';

/** A column of the selection takes the others along. */
export function goingWith({ selection }: Pick<MapEdit, 'selection'>, id: Id): readonly Id[] {
  const chosen = selection.ids.value;
  return chosen.has(id) ? [...chosen] : [id];
}
