// Steps: made and given up on a map; a step that no run and no map needs any more goes to the trash.
import type { Id } from '@/lib/domain/id';
import type { OverrideChange } from '@/lib/domain/move-column';
import type { Step } from '@/lib/domain/stage';
import { contentsOf, moveDecisions } from './contents';
import type { Database } from './database';
import { overrideAll } from './maps';
import type { Deed } from './revert';
import { write } from './write';

const ON_STEPS = [
  'steps',
  'overrides',
  'touchpoints',
  'walkthroughs',
  'maps',
  'links',
  'opportunities',
  'metrics',
] as const;

interface Regrouping {
  fresh?: Pick<Step, 'id' | 'projectId' | 'stageId' | 'order' | 'title'>;
  /** Steps that end on this map, each with the column to which its links go on. */
  ended: ReadonlyMap<Id, Id>;
}

/** Adds a step where `fresh` is given, makes the changes of the map, and gives up those that `ended` and stand empty then. */
export async function regroup(
  db: Database,
  mapId: Id,
  changes: readonly OverrideChange[],
  { fresh, ended }: Regrouping,
): Promise<Deed> {
  return write(db, ON_STEPS, async (pen) => {
    if (fresh) {
      const { id, ...fields } = fresh;
      await pen.add('steps', { ...fields, urlPattern: null }, id);
    }
    await overrideAll(db, pen, mapId, changes);
    for (const { id, fromId, toId } of await db.links.where('mapId').equals(mapId).toArray()) {
      const [from, to] = [ended.get(fromId), ended.get(toId)];
      if (from !== undefined || to !== undefined)
        await pen.patch('links', id, { fromId: from ?? fromId, toId: to ?? toId });
    }
    for (const [id, next] of ended) {
      if ((await contentsOf(db, 'steps', id)) > 0) continue;
      await moveDecisions(db, pen, id, next);
      await pen.patch('steps', id, { deletedAt: pen.now });
    }
    return { changes: pen.changes };
  });
}
