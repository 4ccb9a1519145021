// Project fake: a project's page over a real store of its own, with the worker's writes done in place.
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { ToastList } from '@/components/controls/Toasts';
import { useUndoKeys } from '@/components/controls/use-undo-keys';
import type { SectionProps } from '@/components/project/ProjectPage';
import { addBrief } from '@/lib/db/briefs';
import { type Database, newDatabase } from '@/lib/db/database';
import { addPersona } from '@/lib/db/personas';
import { typedWrites } from '@/lib/db/typed-writes';
import { BLANK_STEP } from '@/lib/domain/planned-steps';
import type { SafeUrl } from '@/lib/domain/safe-url';
import { newProjectPage, type ProjectContext } from '@/lib/state/project-page';
import { newToasts } from '@/lib/state/toasts';
import type { TypedWrites } from '@/lib/state/typed-writes';
import { type Language, loadText } from '@/lib/text/text';
import { idOf, PROJECT_ID, projectRow, stageRow, touchpointRow, walkthroughRow } from '@/tests/support/one-row';
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

export const [PERSONA, BRIEF] = [idOf('pers', 1), idOf('brief', 1)];

const step = (n: number, title: string) => ({ ...BLANK_STEP, id: idOf('plan', n), title });

/** A project with an objective, a persona, and a brief of three steps that was walked once. */
export async function seedPlan(db: Database): Promise<void> {
  await db.projects.update(PROJECT_ID, { objectives: [{ id: idOf('goal', 1), text: 'Fast' }] });
  await addPersona(db, PERSONA, { projectId: PROJECT_ID, name: 'Mara Lind', segment: 'New', quote: 'Hurry.' });
  const plannedSteps = [step(1, 'Search'), step(2, 'Basket'), step(3, 'Pay')];
  await addBrief(db, BRIEF, { projectId: PROJECT_ID, title: 'A present', personaId: PERSONA, plannedSteps });
  await db.walkthroughs.add(walkthroughRow({ briefId: BRIEF, personaId: PERSONA }));
  await db.touchpoints.add(touchpointRow({ url: 'https://shop.example/basket' as SafeUrl }));
}

export const named = (name: string) => document.querySelector<HTMLElement>(`[aria-label^="${name}"]`) as HTMLElement;

export const labelled = (name: string): HTMLInputElement => {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name);
  if (!label?.htmlFor) throw new Error(`no field “${name}”`);
  return document.getElementById(label.htmlFor) as HTMLInputElement;
};

export const button = (name: RegExp) =>
  [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) =>
    name.test(textContent ?? ''),
  ) as HTMLElement;
