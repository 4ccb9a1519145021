// Stages: added, moved, removed and replaced by those of a template; nothing that stands in one is lost.
import type { Id } from '@/lib/domain/id';
import type { OverrideChange } from '@/lib/domain/move-column';
import { type Beside, orderBeside } from '@/lib/domain/order';
import type { Stage } from '@/lib/domain/stage';
import { moveContents } from './contents';
import type { Database } from './database';
import { overrideAll } from './maps';
import { addStages, loadStages, type StageText } from './projects';
import type { Deed } from './revert';
import { write } from './write';

const STAGED = [
  'stages',
  'touchpoints',
  'steps',
  'walkthroughs',
  'overrides',
  'maps',
  'opportunities',
  'metrics',
] as const;

/** Adds a stage with the id that the page gives it, at the end or beside another one. */
export async function addStage(
  db: Database,
  stage: Pick<Stage, 'id' | 'projectId' | 'name'>,
  beside: Beside | null,
): Promise<Deed> {
  const { id, projectId, name } = stage;
  return write(db, ['stages'], async (pen) => {
    const order = orderBeside(await loadStages(db, projectId), id, beside);
    await pen.add('stages', { projectId, order, name, goal: '' }, id);
    return { changes: pen.changes };
  });
}

export async function moveStage(db: Database, { id, projectId }: Stage, beside: Beside): Promise<Deed> {
  return write(db, ['stages'], async (pen) => {
    await pen.patch('stages', id, { order: orderBeside(await loadStages(db, projectId), id, beside) });
    return { changes: pen.changes };
  });
}

/** Adds a stage behind another one and moves part of a map into it. */
export async function splitStage(
  db: Database,
  stage: Pick<Stage, 'id' | 'projectId' | 'name'>,
  after: Id,
  { mapId, changes }: OnMap,
): Promise<Deed> {
  const { id, projectId, name } = stage;
  return write(db, ['stages', 'overrides'], async (pen) => {
    const order = orderBeside(await loadStages(db, projectId), id, { id: after, side: 'after' });
    await pen.add('stages', { projectId, order, name, goal: '' }, id);
    await overrideAll(db, pen, mapId, changes);
    return { changes: pen.changes };
  });
}

/** What changes on one map alone. */
interface OnMap {
  mapId: Id;
  changes: readonly OverrideChange[];
}

/** Puts all that stands in a stage into another one, and removes it. */
export async function mergeStages(db: Database, from: Id, into: Id, { mapId, changes }: OnMap): Promise<Deed> {
  return write(db, STAGED, async (pen) => {
    await moveContents(db, pen, new Map([[from, into]]), 'all');
    await overrideAll(db, pen, mapId, changes);
    await pen.patch('stages', from, { deletedAt: pen.now });
    return { changes: pen.changes };
  });
}

/** Removes a stage; what stands in it comes to the one before it, or after the first one. */
export async function removeStage(db: Database, { id, projectId }: Stage): Promise<Deed> {
  return write(db, STAGED, async (pen) => {
    await moveContents(db, pen, new Map([[id, heirOf(await loadStages(db, projectId), id)]]), 'all');
    await pen.patch('stages', id, { deletedAt: pen.now });
    return { changes: pen.changes, evenFinal: true };
  });
}

/** The stage that takes over from another one; `null`: there is no other. */
export function heirOf(stages: readonly Stage[], id: Id): Id | null {
  const at = stages.findIndex((stage) => stage.id === id);
  return (stages[at - 1] ?? stages[at + 1])?.id ?? null;
}

/**
 * Replaces a project's stages by those of a template. Touchpoints keep their place in the journey: one in the k-th of
 * m old stages comes to the stage at the same share of the new ones, and so does one that a map shows in another
 * stage, and a step. Taken back, each goes to where it was; what came into a new stage meanwhile goes to the old stage
 * at the same share.
 */
export async function applyStageTemplate(db: Database, projectId: Id, stages: readonly StageText[]): Promise<Deed> {
  return write(db, STAGED, async (pen) => {
    const old = await loadStages(db, projectId);
    const fresh = await addStages(pen, projectId, stages, old.at(-1)?.order ?? null);
    const again = sameShare(old, fresh);
    await moveContents(db, pen, again, 'all');
    for (const stage of old) await pen.patch('stages', stage.id, { deletedAt: pen.now });
    return { changes: pen.changes, follows: { back: sameShare(fresh, old), again }, evenFinal: true };
  });
}

/** For the k-th of m stages the one at the same share of the others. */
export function sameShare(from: readonly Stage[], to: readonly Stage[]): Map<Id, Id | null> {
  return new Map(from.map((stage, index) => [stage.id, to[Math.floor((index * to.length) / from.length)]?.id ?? null]));
}
