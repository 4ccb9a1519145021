// Projects: the service under study with its stages; the first one is made without asking anything.

import type { Id } from '@/lib/domain/id';
import { byOrder, orderBetween } from '@/lib/domain/order';
import { BLANK_PROJECT, type Objective, type Project } from '@/lib/domain/project';
import { kept } from '@/lib/domain/row';
import type { Stage } from '@/lib/domain/stage';
import type { Database } from './database';
import type { Deed } from './revert';
import { type Pen, write } from './write';

/** Texts of a stage as the person's language has them. */
export interface StageText {
  name: string;
  goal: string;
}

/** The newest project of the person's own that is not in the trash. */
export async function latestProject(db: Database): Promise<Project | undefined> {
  const sample = (await db.meta.get('sample'))?.value;
  return db.projects
    .orderBy('id')
    .reverse()
    .filter((project) => project.deletedAt === null && project.id !== sample)
    .first();
}

/** The project of the sample journey, unless it is in the trash. */
export async function loadSampleProject(db: Database): Promise<Project | undefined> {
  const sample = (await db.meta.get('sample'))?.value;
  const project = sample === undefined ? undefined : await db.projects.get(sample);
  return project?.deletedAt === null ? project : undefined;
}

/** Adds a project with its stages; for use inside a transaction over `projects` and `stages`. */
export async function addProject(pen: Pen, name: string, stages: readonly StageText[]): Promise<Project> {
  const project = await pen.add('projects', { ...BLANK_PROJECT, name });
  await addStages(pen, project.id, stages, null);
  return project;
}

/** Adds stages in their order behind the key `after`; for use inside a transaction over `stages`. */
export async function addStages(
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
  return kept(stages).sort(byOrder);
}

/** Writes what `change` makes of a project's objectives as they are now. */
export function changeObjectives(
  db: Database,
  projectId: Id,
  change: (objectives: readonly Objective[]) => readonly Objective[],
): Promise<Deed> {
  return write(db, ['projects'], async (pen) => {
    const project = await db.projects.get(projectId);
    await pen.patch('projects', projectId, { objectives: [...change(project?.objectives ?? [])] });
    return { changes: pen.changes };
  });
}
