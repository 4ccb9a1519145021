// Guess place: what the store knows that tells the stage of a new touchpoint.
import { guessStage } from '@/lib/domain/guess-stage';
import type { Id } from '@/lib/domain/id';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import { loadStages } from './projects';

/** Walkthroughs of the project that are asked beside the own one: the newest say best what a page is today. */
const OTHER_RUNS = 3;

/** Where guessing reads; for a transaction over these and the tables of the touchpoint. */
export const GUESSED_FROM = ['stages', 'briefs', 'walkthroughs'] as const;

/** The stage of a touchpoint that comes after `earlier` (in order), those of its own run. */
export async function guessedStage(
  db: Database,
  run: Walkthrough | undefined,
  place: Pick<Touchpoint, 'url' | 'title'>,
  earlier: readonly Touchpoint[],
): Promise<Id | null> {
  const before = earlier.at(-1)?.stageId ?? null;
  // Away from the browser only the one before tells, and the stages are not asked for.
  if (!run || (place.url === null && before !== null)) return before;
  const [stages, brief, others] = await Promise.all([
    loadStages(db, run.projectId),
    run.briefId === null ? undefined : db.briefs.get(run.briefId),
    place.url === null ? [] : loadOthers(db, run),
  ]);
  return guessStage(place, {
    stages,
    plannedSteps: brief && brief.deletedAt === null ? brief.plannedSteps : [],
    earlier: [...earlier.toReversed(), ...others],
    before,
  });
}

async function loadOthers(db: Database, { id, projectId }: Walkthrough): Promise<Touchpoint[]> {
  const ids = await db.walkthroughs.where('projectId').equals(projectId).primaryKeys();
  const newest = ids.filter((other) => other !== id).slice(-OTHER_RUNS);
  if (newest.length === 0) return [];
  const rows = await db.touchpoints.where('walkthroughId').anyOf(newest).toArray();
  return rows.filter((row) => row.deletedAt === null && row.url !== null).sort((a, b) => b.at - a.at);
}
