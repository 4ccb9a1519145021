// Guess place: what the store knows that tells the planned step and the stage of a new touchpoint.
import type { PlannedStep } from '@/lib/domain/brief';
import { guessStage } from '@/lib/domain/guess-stage';
import { stepOfNew } from '@/lib/domain/next-step';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import { loadJump } from './jump';
import { loadStages } from './projects';

/** Walkthroughs of the project that are asked beside the own one: the newest say best what a page is today. */
const OTHER_RUNS = 3;

/** Where guessing reads; for a transaction over these and the tables of the touchpoint. */
export const GUESSED_FROM = ['stages', 'briefs', 'walkthroughs'] as const;

/**
 * The planned step and the stage of a touchpoint that comes after `earlier` (in order), those of its own run; in a
 * transaction that has `meta`, too.
 */
export async function guessedPlace(
  db: Database,
  run: Walkthrough | undefined,
  place: Pick<Touchpoint, 'url' | 'title' | 'channel'>,
  earlier: readonly Touchpoint[],
): Promise<Pick<Touchpoint, 'stageId' | 'plannedStepId'>> {
  const before = earlier.at(-1)?.stageId ?? null;
  const plan = run ? await loadPlan(db, run) : [];
  // Away from the browser only the one before tells, and the stages are not asked for.
  if (!run || (plan.length === 0 && place.url === null && before !== null)) {
    return { stageId: before, plannedStepId: null };
  }
  const [stages, others, jump] = await Promise.all([
    loadStages(db, run.projectId),
    place.url === null ? [] : loadOthers(db, run),
    plan.length === 0 ? null : loadJump(db, run.id),
  ]);
  const plannedStepId = plan.length === 0 ? null : stepOfNew(plan, run, earlier, place, jump);
  const planned = plan.find(({ id }) => id === plannedStepId)?.stageId ?? null;
  if (planned !== null && stages.some(({ id }) => id === planned)) return { stageId: planned, plannedStepId };
  const known = { stages, plannedSteps: plan, earlier: [...earlier.toReversed(), ...others], before };
  return { stageId: guessStage(place, known), plannedStepId };
}

/** The planned steps of the brief that is walked; none where it is in the trash. */
async function loadPlan(db: Database, { briefId }: Walkthrough): Promise<readonly PlannedStep[]> {
  const brief = briefId === null ? undefined : await db.briefs.get(briefId);
  return brief && brief.deletedAt === null ? brief.plannedSteps : [];
}

async function loadOthers(db: Database, { id, projectId }: Walkthrough): Promise<Touchpoint[]> {
  const ids = await db.walkthroughs.where('projectId').equals(projectId).primaryKeys();
  const newest = ids.filter((other) => other !== id).slice(-OTHER_RUNS);
  if (newest.length === 0) return [];
  const rows = await db.touchpoints.where('walkthroughId').anyOf(newest).toArray();
  return rows.filter((row) => row.deletedAt === null && row.url !== null).sort((a, b) => b.at - a.at);
}
