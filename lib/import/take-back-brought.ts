// Take back brought: an import goes as a whole, into the trash, with the stages and steps that only it needed.
import type { Database } from '@/lib/db/database';
import { write } from '@/lib/db/write';
import { kept } from '@/lib/domain/row';
import { BROUGHT_TABLES, type Brought, DEADLINE } from './add-touchpoints';

/** Into the trash with it, and away with stages and steps that nothing else came to stand in. */
export async function takeBackBrought(db: Database, brought: Brought): Promise<void> {
  const { projectId, newProject, runIds, touchpointIds, stageIds, stepIds } = brought;
  await write(
    db,
    BROUGHT_TABLES,
    async (pen) => {
      const away = { deletedAt: pen.now };
      if (newProject) return void (await pen.patch('projects', projectId, away));
      for (const id of runIds) await pen.patch('walkthroughs', id, away);
      if (runIds.length === 0) for (const id of touchpointIds) await pen.patch('touchpoints', id, away);
      const own = new Set(touchpointIds);
      const runs = kept(await db.walkthroughs.where({ projectId }).toArray()).map(({ id }) => id);
      const others = kept(await db.touchpoints.where('walkthroughId').anyOf(runs).toArray()).filter(
        ({ id }) => !own.has(id),
      );
      const used = new Set(others.flatMap(({ stageId, stepId }) => [stageId, stepId]));
      for (const id of stageIds) if (!used.has(id)) await pen.patch('stages', id, away);
      for (const id of stepIds) if (!used.has(id)) await pen.patch('steps', id, away);
    },
    DEADLINE,
  );
}
