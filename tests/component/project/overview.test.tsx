// Overview and personas of a project over a real store: filled, put in order and taken back.
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PersonasSection } from '@/components/persona/PersonasSection';
import { Overview } from '@/components/project/Overview';
import { addBrief } from '@/lib/db/briefs';
import { Portrait } from '@/lib/domain/persona';
import { newOverview } from '@/lib/state/project-overview';
import { newPersonas } from '@/lib/state/project-personas';
import type { Language } from '@/lib/text/text';
import { idOf, PROJECT_ID } from '@/tests/support/one-row';
import { findings, unmount } from '../map/mount';
import { button, type FakeProject, labelled, named, PERSONA, seedPlan, showSection } from './project-fake';

let shown: FakeProject | undefined;
afterEach(() => {
  unmount();
  shown?.stop();
});

const showOverview = async (language: Language = 'en') => {
  shown = await showSection(
    seedPlan,
    (context) => {
      const overview = newOverview(context);
      return (props) => <Overview {...props} page={context.page} overview={overview} />;
    },
    language,
  );
  await vi.waitFor(() => expect(document.querySelectorAll('ol')).toHaveLength(2));
  return shown;
};
const showPersonas = async () => {
  shown = await showSection(seedPlan, (context) => {
    const personas = newPersonas(context);
    return (props) => <PersonasSection {...props} page={context.page} personas={personas} />;
  });
  await vi.waitFor(() => expect(document.querySelector('h1')).not.toBeNull());
  return shown;
};
test('the overview counts, names what waits, and axe finds nothing in either language', async () => {
  for (const language of ['en', 'zh'] as const) {
    const { db, root } = await showOverview(language);
    await addBrief(db, idOf('brief', 2), { projectId: PROJECT_ID, title: 'Never so far' });
    await vi.waitFor(() => expect(root.textContent).toContain('Never so far'));
    expect(await findings(), language).toEqual([]);
    expect(root.querySelector('a[href*="show=briefs"]')?.textContent).toContain('2');
    expect(root.textContent).not.toContain('A present');
  }
});

test('an objective is added by Enter, typed, and both are taken back one after the other', async () => {
  const { db, context } = await showOverview();
  const objectives = async () => (await db.projects.get(PROJECT_ID))?.objectives.map(({ text }) => text);
  labelled('Objective 1').focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(document.activeElement).toBe(labelled('Objective 2')));
  await userEvent.keyboard('Cheap');
  await vi.waitFor(async () => expect(await objectives()).toEqual(['Fast', 'Cheap']));
  await vi.waitFor(() => expect(context.page.saver.state.value).toBe('saved'));
  (document.activeElement as HTMLElement).blur();
  while (context.page.undo.canUndo.value) await context.page.doing.undo();
  expect(await objectives()).toEqual(['Fast']);
});

test('a stage is added and removed with its place in the journey', async () => {
  const { db } = await showOverview();
  const stages = () => db.stages.filter(({ deletedAt }) => deletedAt === null).count();
  await userEvent.click(button(/Add a stage/));
  await vi.waitFor(async () => expect(await stages()).toBe(2));
  await vi.waitFor(() => expect(document.activeElement).toBe(labelled('Stage 2')));
});

test('a review in six months is due in so many days; the calendar field takes any other', async () => {
  const { db, root } = await showOverview();
  await userEvent.click(button(/In 6 months/));
  await vi.waitFor(() => expect(root.textContent).toMatch(/due in 1[78]\d days/));
  await userEvent.fill(root.querySelector('input[type=date]') as HTMLInputElement, '2020-01-31');
  await vi.waitFor(async () => expect((await db.projects.get(PROJECT_ID))?.reviewAt).toBe(Date.UTC(2020, 0, 31)));
  await vi.waitFor(() => expect(root.textContent).toContain('overdue by'));
});

test('a persona is made from an example, opened as a sheet, filled, and deleted with a way back', async () => {
  const { db, root, context } = await showPersonas();
  expect(await findings(), 'cards').toEqual([]);
  await userEvent.click(named('New persona'));
  await userEvent.click(button(/^Employee journey$/));
  await vi.waitFor(() => expect(labelled('Name of the persona').value).toBe('Lin, new in the second line of support'));
  expect(await findings(), 'sheet').toEqual([]);
  await userEvent.fill(labelled('Segment'), '');
  await userEvent.fill(labelled('Goals'), 'To go home at four');
  await context.page.saver.flush();
  const made = (await db.personas.toArray()).find(({ id }) => id !== PERSONA);
  expect(made).toMatchObject({ actorType: 'employee', segment: null, goals: 'To go home at four' });
  context.page.open(PERSONA);
  await vi.waitFor(() => expect(labelled('Name of the persona').value).toBe('Mara Lind'));
  await userEvent.click(button(/^Delete$/));
  await vi.waitFor(() => expect(root.textContent).toContain('2 walkthroughs, briefs and maps name it'));
  expect((await db.personas.get(PERSONA))?.deletedAt).not.toBeNull();
  await userEvent.click(button(/^Undo$/));
  await vi.waitFor(async () => expect((await db.personas.get(PERSONA))?.deletedAt).toBeNull());
});

test('a portrait is cut square and made anew; a broken file says what to do and changes nothing', async () => {
  const { db, root, context } = await showPersonas();
  context.page.open(PERSONA);
  await vi.waitFor(() => expect(root.querySelector('input[type=file]')).not.toBeNull());
  const input = root.querySelector('input[type=file]') as HTMLInputElement;
  const canvas = new OffscreenCanvas(640, 900);
  const brush = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  brush.fillStyle = 'teal';
  brush.fillRect(0, 0, 640, 900);
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  const secret = new TextEncoder().encode('SECRET PLACE');
  await userEvent.upload(input, new File([png, secret], 'me.png', { type: 'image/png' }));
  await vi.waitFor(() => expect(root.querySelector('fieldset img')).not.toBeNull());
  const portrait = Portrait.parse((await db.personas.get(PERSONA))?.portrait);
  const bytes = Uint8Array.from(atob(portrait), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  expect([bitmap.width, bitmap.height]).toEqual([192, 192]);
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('SECRET');
  await userEvent.upload(input, new File([png.slice(0, 60)], 'broken.png', { type: 'image/png' }));
  await vi.waitFor(() => expect(root.textContent).toContain('This picture cannot be read.'));
  expect((await db.personas.get(PERSONA))?.portrait).toBe(portrait);
  await userEvent.click(button(/Take the picture away/));
  await vi.waitFor(async () => expect((await db.personas.get(PERSONA))?.portrait).toBeNull());
});
