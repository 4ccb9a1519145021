// Project runs: the walkthroughs of one project, with what one chooses them by for a map.
import type { Id } from '@/lib/domain/id';
import { kept } from '@/lib/domain/row';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';

export interface ProjectRun {
  run: Walkthrough;
  persona: string | null;
  touchpoints: number;
}

/** Where `loadProjectRuns` reads. */
export const PROJECT_RUN_TABLES = ['walkthroughs', 'personas', 'touchpoints'] as const;

/** Without the trash, the oldest first. */
export async function loadProjectRuns(db: Database, projectId: Id): Promise<ProjectRun[]> {
  const runs = kept(await db.walkthroughs.where('projectId').equals(projectId).toArray());
  const personas = new Map(
    (await db.personas.bulkGet(runs.flatMap(({ personaId }) => personaId ?? []))).flatMap((one) =>
      one ? [[one.id, one.name] as const] : [],
    ),
  );
  const touchpoints = await db.touchpoints
    .where('walkthroughId')
    .anyOf(runs.map(({ id }) => id))
    .toArray();
  const counts = Map.groupBy(kept(touchpoints), ({ walkthroughId }) => walkthroughId);
  return runs
    .map((run) => ({
      run,
      persona: (run.personaId !== null && personas.get(run.personaId)) || null,
      touchpoints: counts.get(run.id)?.length ?? 0,
    }))
    .sort((a, b) => a.run.startedAt - b.run.startedAt);
}
