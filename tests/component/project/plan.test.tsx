// The plan of a project over a real store: objectives, personas and briefs are filled, put in order and taken back by keyboard.
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BriefsSection } from '@/components/brief/BriefsSection';
import { PersonasSection } from '@/components/persona/PersonasSection';
import { Overview } from '@/components/project/Overview';
import { addBrief } from '@/lib/db/briefs';
import type { Database } from '@/lib/db/database';
import { addPersona } from '@/lib/db/personas';
import { Portrait } from '@/lib/domain/persona';
import { BLANK_STEP } from '@/lib/domain/planned-steps';
import type { SafeUrl } from '@/lib/domain/safe-url';
import { newBriefs } from '@/lib/state/project-briefs';
import { newOverview } from '@/lib/state/project-overview';
import { newPersonas } from '@/lib/state/project-personas';
import type { Language } from '@/lib/text/text';
import { idOf, PROJECT_ID, touchpointRow, walkthroughRow } from '@/tests/support/one-row';
import { findings, unmount } from '../map/mount';
import { type FakeProject, showSection } from './project-fake';

const [PERSONA, BRIEF, GOAL] = [idOf('pers', 1), idOf('brief', 1), idOf('goal', 1)];
const step = (n: number, title: string) => ({ ...BLANK_STEP, id: idOf('plan', n), title });
const named = (name: string) => document.querySelector<HTMLInputElement>(`[aria-label^="${name}"]`) as HTMLElement;
const labelled = (name: string): HTMLInputElement => {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name);
  if (!label?.htmlFor) throw new Error(`no field “${name}”`);
  return document.getElementById(label.htmlFor) as HTMLInputElement;
};
const button = (name: RegExp) =>
  [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) =>
    name.test(textContent ?? ''),
  ) as HTMLElement;

let shown: FakeProject | undefined;
afterEach(() => {
  unmount();
  shown?.stop();
});

async function seed(db: Database): Promise<void> {
  await db.projects.update(PROJECT_ID, { objectives: [{ id: GOAL, text: 'Fast' }] });
  await addPersona(db, PERSONA, { projectId: PROJECT_ID, name: 'Mara Lind', segment: 'New', quote: 'Hurry.' });
  const plannedSteps = [step(1, 'Search'), step(2, 'Basket'), step(3, 'Pay')];
  await addBrief(db, BRIEF, { projectId: PROJECT_ID, title: 'A present', personaId: PERSONA, plannedSteps });
  await db.walkthroughs.add(walkthroughRow({ briefId: BRIEF, personaId: PERSONA }));
  await db.touchpoints.add(touchpointRow({ url: 'https://shop.example/basket' as SafeUrl }));
}

const showOverview = async (language: Language = 'en') => {
  shown = await showSection(
    seed,
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
  shown = await showSection(seed, (context) => {
    const personas = newPersonas(context);
    return (props) => <PersonasSection {...props} page={context.page} personas={personas} />;
  });
  await vi.waitFor(() => expect(document.querySelector('h1')).not.toBeNull());
  return shown;
};
const showBriefs = async (open = true) => {
  shown = await showSection(seed, (context) => {
    const briefs = newBriefs(context);
    return (props) => <BriefsSection {...props} page={context.page} briefs={briefs} />;
  });
  if (open) shown.context.page.open(BRIEF);
  await vi.waitFor(() => expect(document.querySelectorAll(open ? 'ol > li' : 'ul > li').length).toBeGreaterThan(0));
  return shown;
};
const titles = async ({ db }: FakeProject) => (await db.briefs.get(BRIEF))?.plannedSteps.map(({ title }) => title);

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

test('steps are added, named and moved by keys alone; undo brings each back in turn', async () => {
  const fake = await showBriefs();
  const { context } = fake;
  expect(await findings(), 'brief').toEqual([]);
  labelled('Title of step 2').focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(document.activeElement).toBe(labelled('Title of step 3')));
  await userEvent.keyboard('Ship');
  await vi.waitFor(async () => expect(await titles(fake)).toEqual(['Search', 'Basket', 'Ship', 'Pay']));
  await vi.waitFor(() => named('Actions for “Ship”').focus());
  await userEvent.keyboard('{ArrowUp}');
  await vi.waitFor(async () => expect(await titles(fake)).toEqual(['Search', 'Ship', 'Basket', 'Pay']));
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('“Ship”'));
  await vi.waitFor(() => expect(document.body.textContent).toContain('“Ship” is now 2 of 4'));
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(async () => expect(await titles(fake)).toEqual(['Search', 'Basket', 'Ship', 'Pay']));
  while (context.page.undo.canUndo.value) await context.page.doing.undo();
  expect(await titles(fake)).toEqual(['Search', 'Basket', 'Pay']);
});

test('a step is moved, doubled and removed by its menu, with one pointer', async () => {
  const fake = await showBriefs();
  const choose = async (name: string, item: RegExp) => {
    await userEvent.click(named(`Actions for “${name}”`));
    await userEvent.click(button(item));
  };
  await choose('Pay', /Move to the top/);
  await vi.waitFor(async () => expect(await titles(fake)).toEqual(['Pay', 'Search', 'Basket']));
  await choose('Search', /Duplicate/);
  await vi.waitFor(async () => expect(await titles(fake)).toEqual(['Pay', 'Search', 'Search', 'Basket']));
  await choose('Basket', /Remove/);
  await vi.waitFor(async () => expect(await titles(fake)).toEqual(['Pay', 'Search', 'Search']));
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('“Search”'));
});

test('a step is dragged to where the line shows', async () => {
  const fake = await showBriefs();
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const grip = rows[2]?.querySelector('[draggable]');
  const dataTransfer = new DataTransfer();
  const fire = (type: string, target: Element | null | undefined, at?: DOMRect) =>
    target?.dispatchEvent(
      new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, clientY: at ? at.top + 2 : 0 }),
    );
  fire('dragstart', grip);
  await new Promise(requestAnimationFrame);
  fire('dragover', rows[0], rows[0]?.getBoundingClientRect());
  await vi.waitFor(() => expect(rows[0]?.dataset.over).toBe('before'));
  fire('drop', rows[0], rows[0]?.getBoundingClientRect());
  await vi.waitFor(async () => expect(await titles(fake)).toEqual(['Pay', 'Search', 'Basket']));
});

test('a target time is read as people write it, a pattern tried against what was walked', async () => {
  const { db, root, context } = await showBriefs();
  const second = async () => (await db.briefs.get(BRIEF))?.plannedSteps[1];
  await userEvent.fill(labelled('Target time of step 2'), '90 s');
  await userEvent.tab();
  await vi.waitFor(async () => expect((await second())?.targetTime).toBe(90_000));
  await vi.waitFor(() => expect(labelled('Target time of step 2').value).toBe('1:30'));
  await userEvent.fill(labelled('Target time of step 2'), 'soon');
  await userEvent.tab();
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('Write a time like 2:30'));
  expect((await second())?.targetTime).toBe(90_000);
  await userEvent.fill(labelled('Address of step 2'), 'https://shop.example/basket?session=9');
  await userEvent.tab();
  await vi.waitFor(async () => expect((await second())?.urlPattern).toBe('shop.example/basket'));
  await userEvent.click(named('Try the address of step 2'));
  await vi.waitFor(() => expect(root.querySelector('[data-fits=true]')?.textContent).toContain('shop.example/basket'));
  const tries = root.querySelector('[popover] input') as HTMLInputElement;
  await userEvent.fill(tries, 'shop.example/pay');
  await vi.waitFor(() => expect(root.textContent).toContain('Not this step'));
  await userEvent.fill(tries, 'shop.example/basket');
  await vi.waitFor(() => expect(root.textContent).toContain('This is the step'));
  expect(await findings(), 'try').toEqual([]);
  await context.page.saver.flush();
});

test('a list is pasted, one step a line', async () => {
  const fake = await showBriefs();
  await userEvent.click(button(/Paste a list/));
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  expect(await findings(), 'dialog').toEqual([]);
  await userEvent.fill(labelled('Steps, one a line'), '1. Ship\n2. Unpack');
  await userEvent.click(button(/Add 2 steps/));
  await vi.waitFor(async () => expect(await titles(fake)).toEqual(['Search', 'Basket', 'Pay', 'Ship', 'Unpack']));
});

test('a brief is made of a walkthrough, says who follows it, and its rules offer words', async () => {
  const { db, root, context } = await showBriefs(false);
  expect(root.textContent).toMatch(/1 walkthrough · last walked/);
  expect(await findings(), 'cards').toEqual([]);
  await userEvent.click(named('New brief'));
  await userEvent.click(button(new RegExp(`^${walkthroughRow().name}$`)));
  await vi.waitFor(() => expect(labelled('Start address').value).toBe('https://shop.example/basket'));
  const made = (await db.briefs.toArray()).find(({ id }) => id !== BRIEF);
  expect(made).toMatchObject({ personaId: PERSONA, plannedSteps: [{ urlPattern: 'shop.example/basket' }] });
  expect(made?.ethics).toContain('Be a customer');
  context.page.open(BRIEF);
  await vi.waitFor(() => expect(root.textContent).toContain('1 walkthrough follows this brief.'));
  await userEvent.click(button(/Use our wording Ethics/));
  await vi.waitFor(async () => expect((await db.briefs.get(BRIEF))?.ethics).toContain('Be a customer'));
});
