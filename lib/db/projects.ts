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

/**
 * Replaces a project's stages by those of a template. Touchpoints keep their place in the journey: one in the k-th of
 * m old stages comes to the stage at the same share of the new ones, and so does one that a map shows in another
 * stage, and a step. Returns what takes it back.
 */
export async function applyStageTemplate(
  db: Database,
  projectId: Id,
  stages: readonly StageText[],
): Promise<() => Promise<void>> {
  const old = await loadStages(db, projectId);
  const moved: { table: 'touchpoints' | 'steps'; id: Id; stageId: Id | null }[] = [];
  const shown: { id: Id; value: string | null }[] = [];
  const added = await write(
    db,
    ['stages', 'touchpoints', 'steps', 'walkthroughs', 'overrides', 'maps'],
    async (pen) => {
      const fresh = await addStages(pen, projectId, stages, old.at(-1)?.order ?? null);
      const target = new Map(
        old.map((stage, index) => [stage.id, fresh[Math.floor((index * fresh.length) / old.length)]]),
      );
      const runs = await db.walkthroughs.where('projectId').equals(projectId).primaryKeys();
      const placed = {
        touchpoints: await db.touchpoints.where('walkthroughId').anyOf(runs).toArray(),
        steps: await db.steps.where('projectId').equals(projectId).toArray(),
      };
      for (const table of ['touchpoints', 'steps'] as const) {
        for (const { id, stageId } of placed[table]) {
          const stage = stageId === null ? undefined : target.get(stageId);
          if (!stage) continue;
          moved.push({ table, id, stageId });
          await pen.patch(table, id, { stageId: stage.id });
        }
      }
      const maps = await db.maps.where('projectId').equals(projectId).primaryKeys();
      for (const { id, field, value } of await db.overrides.where('mapId').anyOf(maps).toArray()) {
        const stage = field !== 'stageId' || value === null ? undefined : target.get(value);
        if (!stage) continue;
        shown.push({ id, value });
        await pen.patch('overrides', id, { value: stage.id });
      }
      for (const stage of old) await pen.patch('stages', stage.id, { deletedAt: pen.now });
      return fresh;
    },
  );
  return async () => {
    await write(db, ['stages', 'touchpoints', 'steps', 'overrides'], async (pen) => {
      for (const stage of old) await pen.patch('stages', stage.id, { deletedAt: null });
      for (const { table, id, stageId } of moved) await pen.patch(table, id, { stageId });
      for (const { id, value } of shown) await pen.patch('overrides', id, { value });
      for (const stage of added) await pen.patch('stages', stage.id, { deletedAt: pen.now });
    });
  };
}
