// Map kind: makes a map one of another kind with the lanes that it is about, and copies a map into one of the future.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { MapKind } from '@/lib/domain/journey-map';
import { lanesForKind, placeOfLane } from '@/lib/domain/lane-place';
import { byOrder, orderBeside } from '@/lib/domain/order';
import type { Database } from './database';
import { duplicate } from './duplicate';
import { loadLanes } from './lanes';
import type { Deed } from './revert';
import { type Pen, write } from './write';

/** Lanes come and go out of sight in the same transaction; none is taken away. Throws `row-missing`. */
export async function changeKind(db: Database, mapId: Id, kind: MapKind): Promise<Deed> {
  return write(db, ['maps', 'lanes'], async (pen) => {
    await becomeKind(db, pen, mapId, kind);
    return { changes: pen.changes };
  });
}

/** Adds a copy of a map as one of the future, called `name`, and returns its id. The copy knows what it was copied from. */
export async function newFutureMap(db: Database, mapId: Id, name: string): Promise<Id> {
  return duplicate(db, 'maps', mapId, name, (pen, copyId) => becomeKind(db, pen, copyId, 'future'));
}

async function becomeKind(db: Database, pen: Pen, mapId: Id, kind: MapKind): Promise<void> {
  const map = await db.maps.get(mapId);
  if (!map) throw new AppError('row-missing', { detail: 'maps' });
  let lanes = await loadLanes(db, mapId);
  const { add, show, hide } = lanesForKind(lanes, map.kind, kind);
  await pen.patch('maps', mapId, { kind });
  for (const lane of [...show, ...hide]) await pen.patch('lanes', lane.id, { hidden: !lane.hidden });
  for (const added of add) {
    const order = orderBeside(lanes, null, placeOfLane(lanes, added));
    const lane = await pen.add('lanes', { mapId, order, kind: added, title: null, hidden: false });
    lanes = [...lanes, lane].sort(byOrder);
  }
}
