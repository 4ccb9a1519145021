// Add brief: writes a brief that came from elsewhere, and the project that it belongs to where that is new.
import type { Database } from '@/lib/db/database';
import { addProject, loadStages } from '@/lib/db/projects';
import { write } from '@/lib/db/write';
import { BLANK_BRIEF, type Brief, type PlannedStep } from '@/lib/domain/brief';
import { guessStage } from '@/lib/domain/guess-stage';
import type { Id } from '@/lib/domain/id';
import type { SafeUrl } from '@/lib/domain/safe-url';
import type { Bringing } from './add-touchpoints';

export interface BriefDraft extends Pick<Brief, 'title' | 'startUrl'> {
  /** `url` is one at which the step is taken; it tells the stage. */
  steps: readonly (Omit<PlannedStep, 'id' | 'stageId'> & { url: SafeUrl | null })[];
}

export interface BroughtBrief {
  projectId: Id;
  newProject: boolean;
  briefId: Id;
}

export async function addBroughtBrief(
  db: Database,
  project: Bringing['project'],
  { title, startUrl, steps }: BriefDraft,
): Promise<BroughtBrief> {
  return write(db, ['projects', 'stages', 'briefs'], async (pen) => {
    const newProject = !('id' in project);
    const projectId = 'id' in project ? project.id : (await addProject(pen, project.name, project.stages)).id;
    const stages = await loadStages(db, projectId);
    let before: Id | null = null;
    const plannedSteps = steps.map(({ url, ...step }) => {
      const stageId = guessStage({ url, title: step.title }, { stages, plannedSteps: [], earlier: [], before });
      before = stageId;
      return { ...step, id: db.platform.newId(), stageId };
    });
    const brief = await pen.add('briefs', { ...BLANK_BRIEF, projectId, title, startUrl, plannedSteps });
    return { projectId, newProject, briefId: brief.id };
  });
}
