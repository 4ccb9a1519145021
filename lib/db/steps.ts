// Steps: made and given up on a map; a step that no run and no map needs any more goes to the trash.
import type { Id } from '@/lib/domain/id';
import type { OverrideChange } from '@/lib/domain/move-column';
import type { Step } from '@/lib/domain/stage';
import { contentsOf } from './contents';
import type { Database } from './database';
import { overrideAll } from './maps';
import type { Deed } from './revert';
import { write } from './write';

const ON_STEPS = ['steps', 'overrides', 'touchpoints', 'walkthroughs', 'maps'] as const;

/** Adds a step where `fresh` is given, makes the changes of the map, and gives up those of `steps` that stand empty then. */
export async function regroup(
  db: Database,
  mapId: Id,
  changes: readonly OverrideChange[],
  { fresh, steps }: { fresh?: Pick<Step, 'id' | 'projectId' | 'stageId' | 'order' | 'title'>; steps: readonly Id[] },
): Promise<Deed> {
  return write(db, ON_STEPS, async (pen) => {
    if (fresh) {
      const { id, ...fields } = fresh;
      await pen.add('steps', { ...fields, urlPattern: null }, id);
    }
    await overrideAll(db, pen, mapId, changes);
    for (const id of steps) {
      if ((await contentsOf(db, 'steps', id)) === 0) await pen.patch('steps', id, { deletedAt: pen.now });
    }
    return { changes: pen.changes };
  });
}
