// Lanes: a map's own text lanes with their cards, and the order in which all its lanes stand.

import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { Lane } from '@/lib/domain/lane';
import { type Beside, byOrder, orderBeside, orderBetween } from '@/lib/domain/order';
import { kept } from '@/lib/domain/row';
import type { Database } from './database';
import type { Deed } from './revert';
import { type Patch, write } from './write';

/** Lanes of a map in their order, hidden ones too. */
export async function loadLanes(db: Database, mapId: Id): Promise<Lane[]> {
  const lanes = await db.lanes.where('mapId').equals(mapId).toArray();
  return kept(lanes).sort(byOrder);
}

/** Adds a lane with the id that the page gives it, at the foot of the map or beside another lane. */
export async function addLane(
  db: Database,
  { id, mapId, kind, title }: Pick<Lane, 'id' | 'mapId' | 'kind' | 'title'>,
  beside: Beside | null,
): Promise<Deed> {
  return write(db, ['lanes'], async (pen) => {
    const order = orderBeside(await loadLanes(db, mapId), id, beside);
    await pen.add('lanes', { mapId, order, kind, title, hidden: false }, id);
    return { changes: pen.changes };
  });
}

export async function moveLane(db: Database, { id, mapId }: Lane, beside: Beside): Promise<Deed> {
  return write(db, ['lanes'], async (pen) => {
    await pen.patch('lanes', id, { order: orderBeside(await loadLanes(db, mapId), id, beside) });
    return { changes: pen.changes };
  });
}

/** Hides, shows or removes a lane; a removed one takes its cards with it. */
export async function changeLane(db: Database, id: Id, change: 'hide' | 'show' | 'remove'): Promise<Deed> {
  return write(db, ['lanes', 'cards'], async (pen) => {
    if (change === 'remove') {
      for (const card of await db.cards.where('laneId').equals(id).toArray()) {
        if (card.deletedAt === null) await pen.patch('cards', card.id, { deletedAt: pen.now });
      }
    }
    const patch: Patch<'lanes'> = change === 'remove' ? { deletedAt: pen.now } : { hidden: change === 'hide' };
    await pen.patch('lanes', id, patch);
    return { changes: pen.changes };
  });
}

/** A card whose words came by message, with the id that the page gave it. */
export interface TypedCard {
  id: Id;
  laneId: Id;
  touchpointId: Id;
  text: string;
}

/** Adds a card behind the others of its lane. Throws `row-missing` for a lane or touchpoint that nobody knows. */
export async function addCard(db: Database, { id, laneId, touchpointId, text }: TypedCard): Promise<Deed> {
  return write(db, ['cards', 'lanes', 'touchpoints'], async (pen) => {
    const lane = await db.lanes.get(laneId);
    if (!lane || !(await db.touchpoints.get(touchpointId))) throw new AppError('row-missing', { detail: 'cards' });
    const others = (await db.cards.where('laneId').equals(laneId).toArray()).sort(byOrder);
    const order = orderBetween(others.at(-1)?.order ?? null, null);
    const status = { evidence: 'assumed' as const, validatedBy: null, validatedAt: null };
    await pen.add('cards', { mapId: lane.mapId, laneId, touchpointId, order, text, ...status }, id);
    return { changes: pen.changes };
  });
}
