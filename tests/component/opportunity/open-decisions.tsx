// Open decisions: one section of a project's page over a real store, with a project of two runs and three findings.
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { vi } from 'vitest';
import { type Database, newDatabase } from '@/lib/db/database';
import { typedWrites } from '@/lib/db/typed-writes';
import { newProjectPage, type ProjectContext, type ProjectRows } from '@/lib/state/project-page';
import type { ProjectSection } from '@/lib/state/project-place';
import { newToasts } from '@/lib/state/toasts';
import type { TypedWrites } from '@/lib/state/typed-writes';
import { type Language, loadText } from '@/lib/text/text';
import {
  findingRow,
  idOf,
  journeyMapRow,
  PROJECT_ID,
  projectRow,
  stageRow,
  stepRow,
  touchpointRow,
  walkthroughRow,
} from '@/tests/support/one-row';
import { mount } from '../map/mount';

interface Opened {
  root: HTMLElement;
  db: Database;
  context: ProjectContext;
  stop(): void;
}

let opened = 0;
const written = { name: '1794492000000-0000-AAAAAAAA' };

async function seed(db: Database): Promise<void> {
  const objectives = [{ id: idOf('obj', 1), text: 'Fewer people leave' }];
  await db.projects.add(projectRow({ stamps: written, objectives }));
  await db.stages.add(stageRow());
  await db.steps.add(stepRow());
  for (const n of [1, 2]) {
    const walkthroughId = idOf('run', n);
    await db.walkthroughs.add(walkthroughRow({ id: walkthroughId, name: `Run ${n}`, shopper: 'Ben', stamps: written }));
    await db.touchpoints.add(
      touchpointRow({ id: idOf('tp', n), walkthroughId, title: 'Basket', stepId: idOf('step', 1), snapshotId: null }),
    );
  }
  await db.maps.add(journeyMapRow({ stamps: written }));
  await db.findings.bulkAdd([
    findingRow({ id: idOf('find', 1), text: 'Only “invalid”', severity: 4, category: 'clarity' }),
    findingRow({
      id: idOf('find', 2),
      walkthroughId: idOf('run', 2),
      touchpointId: idOf('tp', 2),
      text: 'Which field?',
      severity: 2,
    }),
    findingRow({ id: idOf('find', 3), kind: 'idea', text: 'Mark the field', severity: null }),
  ]);
}

/** `Section` is drawn with its state as the entry of the page does it. */
export async function openSection<State>(
  show: ProjectSection,
  newState: (context: ProjectContext) => State,
  Section: ComponentType<{ rows: ProjectRows; rowId: string | null; state: State }>,
  { fill, language = 'en' }: { fill?: (db: Database) => Promise<unknown>; language?: Language } = {},
): Promise<Opened & { state: State }> {
  opened += 1;
  const db = newDatabase(`decisions-${opened}-${show}`);
  await seed(db);
  await fill?.(db);
  const speech = signal({ t: await loadText(language), language });
  const places = { db, typed: typedWrites(db) as unknown as TypedWrites, speech, toasts: newToasts() };
  const context = newProjectPage(places, { projectId: PROJECT_ID, show, rowId: null });
  // As on the page: a section's state is made once there is a project.
  await vi.waitUntil(() => context.page.view.value.is === 'project');
  const state = newState(context);
  const Page = () => {
    const view = context.page.view.value;
    return view.is === 'project' ? (
      <main>
        <Section rows={view.rows} rowId={context.page.place.value.rowId} state={state} />
      </main>
    ) : null;
  };
  const root = await mount(<Page />, language);
  const stop = () => {
    context.page.stop();
    db.close();
  };
  return { root, db, context, state, stop };
}
