// Move walkthrough: into another project; its touchpoints come to the stages there that are called the same.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { Stage } from '@/lib/domain/stage';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import { MOVED_WITH_MAP, moveMap } from './move-map';
import { loadStages } from './projects';
import { sameShare } from './stages';
import { type Patch, type Pen, write } from './write';

const MOVED = ['walkthroughs', 'stages', 'personas', ...MOVED_WITH_MAP] as const;

interface Inverse {
  table: (typeof MOVED)[number];
  id: Id;
  patch: Patch<(typeof MOVED)[number]>;
}

/**
 * Moves a walkthrough with the maps that show nothing else; maps that show others too go on without it. A touchpoint
 * comes to the stage of the same name, else to the one at the same share of the journey, and off the steps and the brief
 * of the old project. Returns what takes it all back. Throws `row-missing`.
 */
export async function moveWalkthrough(db: Database, runId: Id, projectId: Id): Promise<() => Promise<void>> {
  const done = await write(db, MOVED, async (pen) => {
    const run = await db.walkthroughs.get(runId);
    if (!run) throw new AppError('row-missing', { detail: 'walkthroughs' });
    const inverses: Inverse[] = [];
    const patch = async <Name extends Inverse['table']>(table: Name, id: Id, change: Patch<Name>) => {
      inverses.push({ table, id, patch: await pen.evenFinal.patch(table, id, change) });
    };
    const stageOf = newStageOf(await loadStages(db, run.projectId), await loadStages(db, projectId));
    const touchpoints = await db.touchpoints.where('walkthroughId').equals(runId).toArray();
    const personaId = await personaIn(db, pen, run, projectId, inverses);
    for (const map of await db.maps.where('walkthroughIds').equals(runId).toArray()) {
      if (map.walkthroughIds.length > 1) {
        await patch('maps', map.id, { walkthroughIds: map.walkthroughIds.filter((id) => id !== runId) });
        continue;
      }
      const actor = map.personaId === run.personaId ? personaId : null;
      await moveMap(db, map, { projectId, personaId: actor, stageOf, touchpoints, patch, now: pen.now });
    }
    for (const { id, stageId } of touchpoints)
      await patch('touchpoints', id, { stageId: stageOf(stageId), stepId: null, plannedStepId: null });
    await patch('walkthroughs', runId, { projectId, personaId, briefId: null });
    return inverses.reverse();
  });
  return async () => {
    await write(db, MOVED, async (pen) => {
      for (const { table, id, patch } of done) await pen.evenFinal.patch(table, id, patch);
    });
  };
}

function newStageOf(from: readonly Stage[], to: readonly Stage[]): (id: Id | null) => Id | null {
  const share = sameShare(from, to);
  const name = new Map(from.map((stage) => [stage.id, stage.name]));
  return (id) => {
    if (id === null) return null;
    return to.find((stage) => stage.name === name.get(id))?.id ?? share.get(id) ?? null;
  };
}

/** The persona of the same name over there, made where there is none. */
async function personaIn(
  db: Database,
  pen: Pen,
  run: Walkthrough,
  projectId: Id,
  inverses: Inverse[],
): Promise<Id | null> {
  const persona = run.personaId === null ? undefined : await db.personas.get(run.personaId);
  if (!persona) return null;
  const there = await db.personas.where('projectId').equals(projectId).toArray();
  const same = there.find((one) => one.deletedAt === null && one.name === persona.name);
  if (same) return same.id;
  const { id, createdAt, deletedAt, author, stamps, seen, conflicts, ...fields } = persona;
  const added = await pen.add('personas', { ...fields, projectId });
  inverses.push({ table: 'personas', id: added.id, patch: { deletedAt: pen.now } });
  return added.id;
}
