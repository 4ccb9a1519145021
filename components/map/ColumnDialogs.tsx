// Column dialogs: the question that is open about steps of the map: where they go, or what one leads to.
import type { JourneyMap } from '@/lib/domain/journey-map';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { LinkDialog } from './LinkDialog';
import { PlaceDialog } from './PlaceDialog';

interface Props {
  map: PlacedMap;
  maps: readonly JourneyMap[];
  edit: MapEdit;
}

export function ColumnDialogs({ map, maps, edit }: Props) {
  const asked = edit.asked.value;
  const [columnId] = asked?.columnIds ?? [];
  if (!asked || columnId === undefined) return null;
  const close = () => {
    edit.asked.value = null;
  };
  return asked.what === 'move' ? (
    <PlaceDialog map={map} columnIds={asked.columnIds} edit={edit} onClose={close} />
  ) : (
    <LinkDialog map={map} columnId={columnId} maps={maps} edit={edit} onClose={close} />
  );
}
