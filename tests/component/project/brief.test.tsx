// Brief of a project over a real store: its steps are written, moved by keys, menu and drag, tried, pasted and taken back.
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BriefsSection } from '@/components/brief/BriefsSection';
import { newBriefs } from '@/lib/state/project-briefs';
import { walkthroughRow } from '@/tests/support/one-row';
import { findings, unmount } from '../map/mount';
import { BRIEF, button, type FakeProject, labelled, named, PERSONA, seedPlan, showSection } from './project-fake';

let shown: FakeProject | undefined;
afterEach(() => {
  unmount();
  shown?.stop();
});

const showBriefs = async (open = true) => {
  shown = await showSection(seedPlan, (context) => {
    const briefs = newBriefs(context);
    return (props) => <BriefsSection {...props} page={context.page} briefs={briefs} />;
  });
  if (open) shown.context.page.open(BRIEF);
  await vi.waitFor(() => expect(document.querySelectorAll(open ? 'ol > li' : 'ul > li').length).toBeGreaterThan(0));
  return shown;
};
const titles = async ({ db }: FakeProject) => (await db.briefs.get(BRIEF))?.plannedSteps.map(({ title }) => title);

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
