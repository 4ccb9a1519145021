// Project fake: a project's page over a real store of its own, with the worker's writes done in place.
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { ToastList } from '@/components/controls/Toasts';
import { useUndoKeys } from '@/components/controls/use-undo-keys';
import type { SectionProps } from '@/components/project/ProjectPage';
import { type Database, newDatabase } from '@/lib/db/database';
import { typedWrites } from '@/lib/db/typed-writes';
import { newProjectPage, type ProjectContext } from '@/lib/state/project-page';
import { newToasts } from '@/lib/state/toasts';
import type { TypedWrites } from '@/lib/state/typed-writes';
import { type Language, loadText } from '@/lib/text/text';
import { PROJECT_ID, projectRow, stageRow } from '@/tests/support/one-row';
import { mount } from '../map/mount';

let opened = 0;

export interface FakeProject {
  db: Database;
  context: ProjectContext;
  root: HTMLElement;
  stop(): void;
}

/** Shows one section of a project that `seed` has filled. */
export async function showSection(
  seed: (db: Database) => Promise<unknown>,
  sectionOf: (context: ProjectContext) => ComponentType<SectionProps>,
  language: Language = 'en',
): Promise<FakeProject> {
  opened += 1;
  const db = newDatabase(`project-page-${opened}-${Math.random()}`);
  await db.projects.add(projectRow({ id: PROJECT_ID }));
  await db.stages.add(stageRow());
  await seed(db);
  const toasts = newToasts();
  const speech = signal({ t: await loadText(language), language });
  const typed = typedWrites(db) as unknown as TypedWrites;
  const place = { projectId: PROJECT_ID, show: 'overview', rowId: null } as const;
  const context = newProjectPage({ db, typed, speech, toasts }, place);
  const Section = sectionOf(context);
  const { page } = context;
  const Shown = () => {
    useUndoKeys(page.doing);
    const view = page.view.value;
    return (
      <main>
        {view.is === 'project' && <Section rows={view.rows} rowId={page.place.value.rowId} />}
        <ToastList toasts={toasts.list.value} onDismiss={toasts.dismiss} />
      </main>
    );
  };
  const root = await mount(<Shown />, language);
  const stop = () => {
    page.stop();
    db.close();
  };
  return { db, context, root, stop };
}
