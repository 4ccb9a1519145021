// The checklist editor over a real store: questions are added, changed, moved and taken back, and the preview scores them.
import { computed, signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ChecklistEditor } from '@/components/checklist/ChecklistEditor';
import { type Database, newDatabase } from '@/lib/db/database';
import { createProject } from '@/lib/db/library';
import { typedWrites } from '@/lib/db/typed-writes';
import { write } from '@/lib/db/write';
import { BLANK_BRIEF, type Brief } from '@/lib/domain/brief';
import type { ChecklistItem } from '@/lib/domain/checklist';
import { newDoing } from '@/lib/state/doing';
import { newFormSaver } from '@/lib/state/form-saver';
import { newChecklists } from '@/lib/state/project-checklist';
import type { ProjectContext } from '@/lib/state/project-page';
import { newToasts } from '@/lib/state/toasts';
import type { TypedWrites } from '@/lib/state/typed-writes';
import { newUndoList } from '@/lib/state/undo';
import { type Language, loadText } from '@/lib/text/text';
import { checklistItem, checklistOf, plannedId } from '@/tests/support/checklist';
import { findings, mount, unmount } from '../map/mount';

const STEP = { stageId: null, channel: 'web', expectation: null, lookFor: '', urlPattern: null, targetTime: null };
const databases: Database[] = [];
/** What was begun and may still read the store. */
const begun: Promise<unknown>[] = [];
beforeEach(() => page.viewport(1280, 900));
afterEach(async () => {
  unmount();
  await Promise.allSettled(begun.splice(0));
  for (const db of databases.splice(0)) db.close();
});

async function open(items: ChecklistItem[] = [], { language = 'en' as Language, runs = 0 } = {}) {
  const db = newDatabase(`checklist-${crypto.randomUUID()}`);
  databases.push(db);
  const project = await createProject(db, 'Shop', []);
  const plannedSteps = [{ ...STEP, id: plannedId(1), title: 'Search' }] as Brief['plannedSteps'];
  const fields = { ...BLANK_BRIEF, projectId: project.id, title: 'Buy', plannedSteps, checklist: checklistOf(items) };
  const brief = signal(await write(db, ['briefs'], (pen) => pen.add('briefs', fields)));
  const t = await loadText(language);
  const text = () => t;
  const [undo, toasts] = [newUndoList(), newToasts()];
  const doing = newDoing({ db, undo, toasts, text });
  let reads = 0;
  // An answer that was overtaken by a later one shows what is no more.
  const read = async () => {
    reads += 1;
    const turn = reads;
    const row = (await db.briefs.get(brief.value.id)) as Brief;
    if (turn === reads) brief.value = row;
  };
  // What the worker and the live rows do in the page.
  const typed = typedWrites(db) as unknown as TypedWrites;
  const saver = newFormSaver(typed, doing, text);
  const act: typeof doing.act = (...given) => {
    const done = doing.act(...given).finally(read);
    begun.push(done);
    return done;
  };
  const context = {
    db,
    text,
    speech: computed(() => ({ t, language })),
    attempt: (work: () => Promise<unknown>) => work(),
    page: { doing: { act }, saver },
  } as unknown as ProjectContext;
  const checklists = newChecklists(context);
  const Page = () => <ChecklistEditor brief={brief.value} saver={saver} checklists={checklists} runs={runs} />;
  await mount(<Page />, language);
  const stored = async () => ((await db.briefs.get(brief.value.id)) as Brief).checklist;
  const takeBack = () => doing.undo().finally(read);
  return { stored, takeBack, saver };
}
const questions = () => page.getByRole('textbox', { name: 'Question', exact: true });
const score = () => page.getByRole('complementary', { name: 'Try it' });

test('an empty list begins with an example, which scores at once, and is taken back whole', async () => {
  const { stored, takeBack } = await open();
  await expect.element(page.getByText('No questions yet.')).toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'From an example' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Service call' }));
  await vi.waitFor(async () => expect((await stored()).items).toHaveLength(17));
  await expect.element(score()).toHaveTextContent(/\d+ %|\d+%/);
  expect(await findings()).toEqual([]);
  await takeBack();
  expect((await stored()).items).toEqual([]);
});

test('a question is typed, and Enter goes on with the next one of its section and kind', async () => {
  const { stored, saver } = await open([checklistItem(1, { kind: 'scale', scaleMax: 7, plannedStepId: plannedId(1) })]);
  await userEvent.fill(questions(), 'How easy?');
  await userEvent.keyboard('{Enter}');
  await expect.element(questions().nth(1)).toHaveFocus();
  await userEvent.keyboard('How quick?');
  await saver.flush();
  expect((await stored()).items).toMatchObject([
    { question: 'How easy?', scaleMax: 7 },
    { question: 'How quick?', kind: 'scale', scaleMax: 7, section: 'Shop', plannedStepId: plannedId(1) },
  ]);
});

test('settings are shown only where they make a difference', async () => {
  await open([checklistItem(1, { question: 'Is it open?' })]);
  await userEvent.click(page.getByRole('button', { name: 'Settings of “Is it open?”' }));
  const names = ['Good answer', '1 to 5', 'At least', 'Answers to choose from', 'Bonus', 'Proof required'];
  const shows = async (kind: string, wanted: string[]) => {
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kind of' }), kind);
    await vi.waitFor(() => {
      const words = document.querySelector('[class*="settings"]')?.textContent ?? '';
      expect(names.filter((name) => words.includes(name))).toEqual(wanted);
    });
  };
  await shows('yes-no', ['Good answer', 'Bonus']);
  await shows('scale', ['1 to 5', 'Bonus']);
  // Without limits it is not scored, and nothing of it can be bonus.
  await shows('number', ['At least']);
  await shows('text', []);
  await shows('choice', ['Answers to choose from', 'Bonus']);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Asked' }), plannedId(1));
  await expect.element(page.getByRole('checkbox', { name: /Proof required/ })).toBeInTheDocument();
});

test('points and limits are read as they are meant, and what is none is said', async () => {
  const { stored } = await open([checklistItem(1, { kind: 'number', atMost: 60, question: 'Seconds?' })]);
  const points = page.getByRole('textbox', { name: 'Points of “Seconds?”' });
  await userEvent.fill(points, 'many');
  await userEvent.tab();
  await expect.element(page.getByRole('alert')).toHaveTextContent('from 0 to 1,000');
  await userEvent.fill(points, '2,5');
  await userEvent.tab();
  await userEvent.click(page.getByRole('button', { name: 'Settings of “Seconds?”' }));
  await userEvent.fill(page.getByRole('textbox', { name: 'At most' }), '');
  await userEvent.tab();
  await vi.waitFor(async () => expect((await stored()).items).toMatchObject([{ points: 2.5, atMost: null }]));
});

test('sections are renamed, moved and removed, and questions move between them', async () => {
  const { stored, takeBack } = await open([
    checklistItem(1, { section: 'Shop', question: 'A' }),
    checklistItem(2, { section: 'Help', question: 'B' }),
  ]);
  const now = async () => (await stored()).items.map(({ section, question }) => `${section} ${question}`);
  await userEvent.click(page.getByRole('button', { name: 'Help', exact: true }));
  await userEvent.keyboard('Service{Enter}');
  await vi.waitFor(async () => expect(await now()).toEqual(['Shop A', 'Service B']));
  await userEvent.click(page.getByRole('button', { name: 'Actions for the section “Service”' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Move section up' }));
  await vi.waitFor(async () => expect(await now()).toEqual(['Service B', 'Shop A']));
  await userEvent.click(page.getByRole('button', { name: /^Actions for “A”/ }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Move to “Service”' }));
  await vi.waitFor(async () => expect(await now()).toEqual(['Service B', 'Service A']));
  await expect
    .element(page.getByRole('list', { name: 'Questions of “Service”' }).getByRole('listitem').nth(1))
    .toBeVisible();
  page
    .getByRole('button', { name: /^Actions for “A”/ })
    .element()
    .focus();
  await userEvent.keyboard('{ArrowUp}');
  await vi.waitFor(async () => expect(await now()).toEqual(['Service A', 'Service B']));
  await takeBack();
  await takeBack();
  expect(await now()).toEqual(['Service B', 'Shop A']);
});

test('the preview is answered like the real one, and nothing of it is saved', async () => {
  const { stored } = await open([
    checklistItem(1, { question: 'Open?', points: 4 }),
    checklistItem(2, { question: 'Warm?' }),
  ]);
  await expect.element(score()).toHaveTextContent('5 of 5 points');
  await userEvent.click(score().getByRole('group', { name: 'Open?' }).getByText('No', { exact: true }));
  await expect.element(score()).toHaveTextContent('1 of 5 points');
  await userEvent.click(score().getByRole('button', { name: 'Clear all' }));
  await expect.element(score()).toHaveTextContent('No score yet');
  expect((await stored()).items).toHaveLength(2);
});

test('a pasted list is shown with what was not understood before it is added', async () => {
  const { stored } = await open();
  await userEvent.click(page.getByRole('button', { name: 'Paste a list' }));
  await userEvent.fill(
    page.getByRole('textbox', { name: 'Questions, one a line' }),
    'Shop\tIs it clear?\tyes/no\t2\nShop\tHow easy?\tmaybe\t3',
  );
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toHaveTextContent('Line 2: “maybe” is no kind of question.');
  expect(await findings()).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Add 2 questions' }));
  await vi.waitFor(async () => expect((await stored()).items).toMatchObject([{ points: 2 }, { points: 3 }]));
});

test('says how many walkthroughs follow it, what is wrong, and is accessible in the dark and in Chinese', async () => {
  const items = [
    checklistItem(1, { question: '' }),
    checklistItem(2, { kind: 'choice', objective: false }),
    checklistItem(3, { section: 'Extra', bonus: true }),
  ];
  await open(items, { language: 'zh', runs: 3 });
  document.documentElement.dataset.theme = 'dark';
  await expect.element(page.getByText(/已有 3 次走查采用此任务/)).toBeInTheDocument();
  await expect.element(page.getByText('没有写问题，无法作答。')).toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: '“Question 2”的设置' }));
  expect(await findings()).toEqual([]);
  await page.viewport(360, 800);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
