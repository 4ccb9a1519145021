// Choose brief: lays a brief under a walkthrough that is going on already, or takes it away.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import { stepsMet } from '@/lib/domain/promise';
import type { Database } from './database';
import { walkAs } from './personas';
import { loadTouchpoints } from './touchpoints';
import { write } from './write';

/**
 * The walkthrough is of this brief from now on, or of none; where nobody was walked as, as the persona of the brief.
 * Touchpoints that match the address of one of its steps become of that step; what is of a step already stays so. Throws
 * `row-missing`.
 */
export async function chooseBrief(db: Database, runId: Id, briefId: Id | null): Promise<void> {
  await write(db, ['walkthroughs', 'briefs', 'personas', 'touchpoints', 'maps'], async (pen) => {
    const run = await db.walkthroughs.get(runId);
    const brief = briefId === null ? null : await db.briefs.get(briefId);
    if (!run || brief === undefined) throw new AppError('row-missing', { detail: run ? 'briefs' : 'walkthroughs' });
    await pen.patch('walkthroughs', runId, { briefId });
    if (!brief) return;
    const persona = brief.personaId === null ? undefined : await db.personas.get(brief.personaId);
    if (run.personaId === null && persona?.deletedAt === null) await walkAs(db, pen, run, persona.id);
    const touchpoints = await loadTouchpoints(db, runId);
    const steps = stepsMet(brief.plannedSteps, touchpoints);
    for (const [index, touchpoint] of touchpoints.entries()) {
      const plannedStepId = steps[index] ?? null;
      if (plannedStepId === null || plannedStepId === touchpoint.plannedStepId) continue;
      await pen.patch('touchpoints', touchpoint.id, { plannedStepId });
    }
  });
}
