// New project: makes one from a template and goes to its page, which says so and lets it be taken back.
import type { Database } from '@/lib/db/database';
import { createProject } from '@/lib/db/library';
import { startProject } from '@/lib/db/start-project';
import { restore, trash } from '@/lib/db/trash';
import { cutText } from '@/lib/domain/cut-text';
import type { Project, ProjectTemplateId } from '@/lib/domain/project';
import { STAGE_TEMPLATES } from '@/lib/domain/stage';
import type { Appearance } from './appearance';
import type { ProjectContext } from './project-page';
import { stageTexts } from './stage-texts';

/** Stands in the address of a project's page when the project was made just now. */
const NEW = 'new';

/** `from` `null` has stages and nothing else. Resolves to the address of its page. */
export async function makeProject(
  db: Database,
  from: ProjectTemplateId | null,
  name: string,
  speech: Appearance['speech']['value'],
): Promise<string> {
  const line = cutText(name, 500);
  const { id } = await (from === null
    ? createProject(db, line || speech.t('library.new-project-name'), stageTexts(STAGE_TEMPLATES.decision, speech.t))
    : startTemplate(db, from, line, speech));
  return `/project.html?${new URLSearchParams({ project: id, [NEW]: '' })}`;
}

async function startTemplate(
  db: Database,
  from: ProjectTemplateId,
  name: string,
  speech: Appearance['speech']['value'],
): Promise<Project> {
  const { projectOf } = await import('./template-texts');
  return startProject(db, await projectOf(from, name, speech, db.platform.newId));
}

/** On the page of a project that was made just now: says so, with an undo. */
export function greetNewProject({ db, page, toasts, text, attempt }: ProjectContext, search: string): void {
  const query = new URLSearchParams(search);
  const id = query.get('project');
  if (id === null || !query.has(NEW)) return;
  const stop = page.view.subscribe((view) => {
    if (view.is !== 'project') return;
    const name = view.rows.project.name || text()('untitled');
    const undo = () =>
      attempt(async () => {
        await trash(db, 'projects', id);
        const back = () => void attempt(() => restore(db, 'projects', id));
        toasts.show(text()('library.deleted', { name }), { action: { label: text()('trash.restore'), run: back } });
      });
    toasts.show(text()('start.created', { name }), {
      action: { label: text()('action.undo'), run: () => void undo() },
    });
    queueMicrotask(() => stop());
  });
}
