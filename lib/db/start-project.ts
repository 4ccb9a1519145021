// Start project: a whole project from a template in one transaction: stages, a persona, and a brief with planned steps.
import { BLANK_BRIEF, type Brief, type PlannedStep } from '@/lib/domain/brief';
import type { Id } from '@/lib/domain/id';
import { BLANK_PERSONA, type Persona } from '@/lib/domain/persona';
import type { Project } from '@/lib/domain/project';
import type { Row } from '@/lib/domain/row';
import type { Database } from './database';
import { addProject, loadStages, type StageText } from './projects';
import { write } from './write';

/** A project as its first day finds it, in the person's language. */
export interface StartedProject {
  name: string;
  scope: string;
  objectives: readonly string[];
  stages: readonly StageText[];
  persona: Partial<Omit<Persona, keyof Row>> & Pick<Persona, 'name'>;
  brief: Partial<Omit<Brief, keyof Row | 'plannedSteps'>> & Pick<Brief, 'title'>;
  /** `stage` is the index of one of the stages. */
  steps: readonly (Omit<PlannedStep, 'id' | 'stageId'> & { stage: number })[];
}

export async function startProject(db: Database, given: StartedProject): Promise<Project> {
  const { newId } = db.platform;
  return write(db, ['projects', 'stages', 'personas', 'briefs'], async (pen) => {
    const { id } = await addProject(pen, given.name, given.stages);
    const objectives = given.objectives.map((text) => ({ id: newId(), text }));
    await pen.patch('projects', id, { scope: given.scope, objectives });
    const stageIds: (Id | undefined)[] = (await loadStages(db, id)).map((stage) => stage.id);
    const persona = await pen.add('personas', { ...BLANK_PERSONA, ...given.persona, projectId: id });
    const plannedSteps = given.steps.map(({ stage, ...step }) => ({
      ...step,
      id: newId(),
      stageId: stageIds[stage] ?? null,
    }));
    await pen.add('briefs', { ...BLANK_BRIEF, ...given.brief, projectId: id, personaId: persona.id, plannedSteps });
    return (await db.projects.get(id)) as Project;
  });
}
