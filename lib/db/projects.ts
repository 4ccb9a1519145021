// Projects: the service under study with its stages; the first one is made without asking anything.
import type { Id } from '@/lib/domain/id';
import { byOrder, orderBetween } from '@/lib/domain/order';
import type { Project } from '@/lib/domain/project';
import type { Stage } from '@/lib/domain/stage';
import type { Database } from './database';
import { type Pen, write } from './write';

/** Texts of a stage as the person's language has them. */
export interface StageText {
  name: string;
  goal: string;
}

/** The newest project that is not in the trash. */
export async function latestProject(db: Database): Promise<Project | undefined> {
  return db.projects
    .orderBy('id')
    .reverse()
    .filter((project) => project.deletedAt === null)
    .first();
}

/** Adds a project with its stages; for use inside a transaction over `projects` and `stages`. */
export async function addProject(pen: Pen, name: string, stages: readonly StageText[]): Promise<Project> {
  const project = await pen.add('projects', { name, scope: '', objectives: [], owner: null, reviewAt: null });
  await addStages(pen, project.id, stages, null);
  return project;
}

async function addStages(
  pen: Pen,
  projectId: Id,
  stages: readonly StageText[],
  after: string | null,
): Promise<Stage[]> {
  const added: Stage[] = [];
  let order = after;
  for (const stage of stages) {
    order = orderBetween(order, null);
    added.push(await pen.add('stages', { projectId, order, ...stage }));
  }
  return added;
}

/** Stages of a project in their order. */
export async function loadStages(db: Database, projectId: Id): Promise<Stage[]> {
  const stages = await db.stages.where('projectId').equals(projectId).toArray();
  return stages.filter((stage) => stage.deletedAt === null).sort(byOrder);
}

/** A thing that was done: what takes it back, and what does it again to the very same rows. */
export interface Reversible {
  back(): Promise<void>;
  again(): Promise<void>;
}

const STAGED = ['stages', 'touchpoints', 'steps', 'walkthroughs', 'overrides', 'maps'] as const;

/**
 * Replaces a project's stages by those of a template. Touchpoints keep their place in the journey: one in the k-th of
 * m old stages comes to the stage at the same share of the new ones, and so does one that a map shows in another
 * stage, and a step. Taken back, each goes to where it was; what came into a new stage meanwhile goes to the old stage
 * at the same share.
 */
export async function applyStageTemplate(
  db: Database,
  projectId: Id,
  stages: readonly StageText[],
): Promise<Reversible> {
  let old: Stage[] = [];
  let fresh: Stage[] = [];
  let moved: Moved[] = [];
  await write(db, STAGED, async (pen) => {
    old = await loadStages(db, projectId);
    fresh = await addStages(pen, projectId, stages, old.at(-1)?.order ?? null);
    moved = await moveStaged(db, pen, projectId, sameShare(old, fresh), []);
    for (const stage of old) await pen.patch('stages', stage.id, { deletedAt: pen.now });
  });
  /** Puts `to` in the place of `from`; what `before` had moved goes back to exactly where it was. */
  const exchange = (from: readonly Stage[], to: readonly Stage[], before: readonly Moved[]) =>
    write(db, STAGED, async (pen) => {
      for (const stage of to) await pen.patch('stages', stage.id, { deletedAt: null });
      const now = await moveStaged(db, pen, projectId, sameShare(from, to), before);
      for (const stage of from) await pen.patch('stages', stage.id, { deletedAt: pen.now });
      return now;
    });
  return {
    async back() {
      await exchange(fresh, old, moved);
    },
    async again() {
      moved = await exchange(old, fresh, []);
    },
  };
}

/** For the k-th of m stages the one at the same share of the others. */
function sameShare(from: readonly Stage[], to: readonly Stage[]): Map<Id, Id | null> {
  return new Map(from.map((stage, index) => [stage.id, to[Math.floor((index * to.length) / from.length)]?.id ?? null]));
}

/** A row that went from one stage to another. */
interface Moved {
  table: 'touchpoints' | 'steps' | 'overrides';
  id: Id;
  from: Id;
  to: Id | null;
}

/** Moves everything that stands in a stage of `target`; a row that `before` moved and that stayed there goes back. */
async function moveStaged(
  db: Database,
  pen: Pen,
  projectId: Id,
  target: ReadonlyMap<Id, Id | null>,
  before: readonly Moved[],
): Promise<Moved[]> {
  const earlier = new Map(before.map((move) => [move.id, move]));
  const moved: Moved[] = [];
  const move = (table: Moved['table'], id: Id, from: Id | null): Moved | undefined => {
    if (from === null || !target.has(from)) return undefined;
    const known = earlier.get(id);
    const to = known?.to === from ? known.from : (target.get(from) ?? null);
    const one = { table, id, from, to };
    moved.push(one);
    return one;
  };
  const runs = await db.walkthroughs.where('projectId').equals(projectId).primaryKeys();
  const placed = {
    touchpoints: await db.touchpoints.where('walkthroughId').anyOf(runs).toArray(),
    steps: await db.steps.where('projectId').equals(projectId).toArray(),
  };
  for (const table of ['touchpoints', 'steps'] as const) {
    for (const { id, stageId } of placed[table]) {
      const one = move(table, id, stageId);
      if (one) await pen.patch(table, id, { stageId: one.to });
    }
  }
  const maps = await db.maps.where('projectId').equals(projectId).primaryKeys();
  for (const { id, field, value } of await db.overrides.where('mapId').anyOf(maps).toArray()) {
    const one = field === 'stageId' ? move('overrides', id, value) : undefined;
    if (one) await pen.patch('overrides', id, { value: one.to });
  }
  return moved;
}
