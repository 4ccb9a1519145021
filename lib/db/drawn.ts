// Drawn: what somebody draws on a map and nobody met: steps of its own, and links between its columns.
import type { Id } from '@/lib/domain/id';
import type { Link } from '@/lib/domain/link';
import type { OverrideChange } from '@/lib/domain/move-column';
import { BLANK_TOUCHPOINT, type Touchpoint } from '@/lib/domain/touchpoint';
import type { Database } from './database';
import { overrideAll } from './maps';
import type { Deed } from './revert';
import { write } from './write';

/** A step of a map, with the id that the page gives it. */
export type NewDrawn = Pick<Touchpoint, 'id' | 'title' | 'channel' | 'stageId' | 'order'> & { mapId: Id };

/** Adds an assumed touchpoint to a map; `changes` make room for it. */
export async function addDrawn(
  db: Database,
  { id, mapId, ...fields }: NewDrawn,
  changes: readonly OverrideChange[],
): Promise<Deed> {
  return write(db, ['touchpoints', 'overrides'], async (pen) => {
    const nobodyMet = { walkthroughId: mapId, at: pen.now, url: null, snapshotId: null, facts: null };
    await pen.add('touchpoints', { ...BLANK_TOUCHPOINT, ...nobodyMet, ...fields, evidence: 'assumed' }, id);
    await overrideAll(db, pen, mapId, changes);
    return { changes: pen.changes };
  });
}

/**
 * Takes touchpoints off a map: what was drawn on it goes to the trash, what was met in a walkthrough stays there and is
 * hidden on this map.
 */
export async function takeOffMap(db: Database, mapId: Id, ids: readonly Id[]): Promise<Deed> {
  return write(db, ['touchpoints', 'overrides'], async (pen) => {
    for (const touchpoint of await db.touchpoints.bulkGet([...ids])) {
      if (!touchpoint || touchpoint.deletedAt !== null) continue;
      const { id, walkthroughId } = touchpoint;
      if (walkthroughId === mapId) await pen.patch('touchpoints', id, { deletedAt: pen.now });
      else await overrideAll(db, pen, mapId, [{ targetId: id, field: 'hidden', value: 'yes' }]);
    }
    return { changes: pen.changes };
  });
}

export async function addLink(db: Database, { id, ...fields }: Pick<Link, 'id'> & NewLink): Promise<Deed> {
  return write(db, ['links'], async (pen) => {
    await pen.add('links', fields, id);
    return { changes: pen.changes };
  });
}

export type NewLink = Pick<Link, 'projectId' | 'mapId' | 'kind' | 'fromId' | 'toId' | 'label'>;
