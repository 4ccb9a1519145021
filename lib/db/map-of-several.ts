// Map of several: one map over several walkthroughs of a project.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { JourneyMap } from '@/lib/domain/journey-map';
import type { Database } from './database';
import { addMap } from './maps';
import { write } from './write';

/** Adds a map called `name` that shows these walkthroughs, in this order. Throws `row-missing` where there is none. */
export async function mapOfSeveral(db: Database, runIds: readonly Id[], name: string): Promise<JourneyMap> {
  return write(db, ['maps', 'lanes', 'walkthroughs'], async (pen) => {
    const runs = (await db.walkthroughs.bulkGet([...runIds])).filter((run) => run !== undefined);
    const [first] = runs;
    if (!first) throw new AppError('row-missing', { detail: 'walkthroughs' });
    const same = runs.every((run) => run.personaId === first.personaId);
    return addMap(pen, {
      projectId: first.projectId,
      name,
      walkthroughIds: runs.map((run) => run.id),
      personaId: same ? first.personaId : null,
    });
  });
}
