// Results: the list, one run laid open, its states and comments, and all runs together, over a real store.

import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ResultsSection } from '@/components/review/ResultsSection';
import { type Database, newDatabase } from '@/lib/db/database';
import { patchTyped, type TypedTable } from '@/lib/db/patch-typed';
import { newProjectPage, type ProjectContext } from '@/lib/state/project-page';
import { newResults, type Results } from '@/lib/state/results';
import { newToasts } from '@/lib/state/toasts';
import type { TypedWrites } from '@/lib/state/typed-writes';
import { type Language, loadText } from '@/lib/text/text';
import { commentRow } from '@/tests/support/comment-rows';
import { briefRow } from '@/tests/support/plan-rows';
import { BRIEF, REVIEWED } from '@/tests/support/reviewed-runs';
import { idOf, PROJECT_ID, projectRow } from '@/tests/support/rows';
import { findings, mount, unmount } from '../map/mount';

let db: Database;
let context: ProjectContext;
let results: Results;

function Section() {
  const { page: project } = context;
  return <ResultsSection results={results} rowId={project.place.value.rowId} open={project.open} />;
}

async function show(language: Language = 'en'): Promise<void> {
  const speech = signal({ t: await loadText(language), language });
  const typed = {
    'row.patch': async ({ table, id, patch }: { table: TypedTable; id: string; patch?: unknown }) => ({
      changes: [...(await patchTyped(db, table, id, patch)).changes],
    }),
  } as TypedWrites;
  const first = { projectId: PROJECT_ID, show: 'results' as const, rowId: null };
  context = newProjectPage({ db, typed, speech, toasts: newToasts() }, first);
  await expect.poll(() => context.page.view.value.is).toBe('project');
  results = newResults(context);
  await mount(<Section />, language);
}

beforeEach(async () => {
  await page.viewport(1440, 900);
  db = newDatabase(`results-${crypto.randomUUID()}`);
  await db.projects.add(projectRow());
});
afterEach(async () => {
  unmount();
  results.stop();
  context.page.stop();
  await db.delete();
});

async function threeRuns(): Promise<void> {
  await db.briefs.bulkAdd([BRIEF, briefRow({ id: idOf('brief', 2), title: 'Another' })]);
  for (const { run, touchpoints } of REVIEWED) {
    await db.walkthroughs.add(run);
    await db.touchpoints.bulkAdd(touchpoints);
  }
}

const table = () => page.getByRole('region', { name: 'Each walkthrough' }).getByRole('table');
const cellsOf = async (name: string) => {
  const row = table().getByRole('row', { name: new RegExp(name) });
  await expect.element(row).toBeVisible();
  return [...row.element().querySelectorAll('td')].map((cell) => cell.textContent?.trim());
};
const open = async (name: string) => {
  await userEvent.click(table().getByRole('link', { name }));
  await expect.element(page.getByRole('heading', { level: 1, name })).toHaveFocus();
};
const picture = () => page.getByRole('table', { name: 'Promise against reality' });
const rowsOfPicture = () =>
  [...picture().element().querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
  );

test('nobody walked yet: what to do is said', async () => {
  await show();
  await expect.element(page.getByRole('heading', { name: 'Nobody has walked here yet' })).toBeVisible();
  expect(await findings()).toEqual([]);
});

test('the list says of each run who walked, how far it is, and what came of it; a filter leaves some', async () => {
  await threeRuns();
  await show();
  expect(await cellsOf('First')).toEqual(['Spring', 'Draft', 'Goal reached', '4 of 4', '78%', '5', '9']);
  expect(await cellsOf('Second')).toEqual(['Spring', 'Draft', 'Stopped on the way', '3 of 4', '64%', '2', '6']);
  expect(await cellsOf('Third')).toEqual(['Autumn', 'Draft', 'Given up', '1 of 4', '–', '2', '–']);
  expect(await findings()).toEqual([]);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Wave' }), 'Spring');
  await expect.element(page.getByRole('status')).toHaveTextContent('2 walkthroughs');
});

test('a run laid open: the plan beside what happened, in words', async () => {
  await threeRuns();
  await show();
  await open('Second');
  const rows = rowsOfPicture();
  expect(rows.map(([, fate]) => fate?.match(/^(Done|Failed|Skipped|Not reached)/)?.[0])).toEqual([
    'Done',
    'Done',
    'Done',
    'Failed',
  ]);
  expect(rows[0]?.[1]).toContain('1 min 20 sec · 20 sec over the target');
  expect(rows[1]?.[1]).toContain('2 below the promise');
  expect(rows[1]?.[1]).toContain('I would leave here: No picture');
  expect(rows[2]?.[1]).toContain('Out of order: too early');
  await expect.element(page.getByText('3 of 4 steps done · 1 failed · 1 out of order')).toBeVisible();
  const scores = page.getByRole('region', { name: 'Checklist' }).getByRole('table');
  expect([...scores.element().querySelectorAll('tr')].map((row) => row.textContent)).toEqual([
    'Score64%18 of 28',
    'Objective50%10 of 20',
    'Impressions100%8 of 8',
    'Shop50%10 of 20',
    'Help100%8 of 8',
  ]);
  expect(await findings()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'All walkthroughs' }));
  await open('First');
  expect(rowsOfPicture().map(([planned]) => planned)).toContain('not planned');
  expect(rowsOfPicture()[2]?.[1]).toContain('Sign-up wall');
});

test('all together: n, spread and the warning that three are few', async () => {
  await threeRuns();
  await show();
  await userEvent.click(page.getByRole('button', { name: 'All together' }));
  await expect.element(page.getByText('Only 3 walkthroughs: too few for rates')).toBeVisible();
  const linesOf = (name: string) =>
    [...page.getByRole('region', { name }).element().querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
    );
  expect(linesOf('Outcomes')).toEqual([
    ['Goal reached', '33%', '1 of 3'],
    ['Given up', '33%', '1 of 3'],
    ['Stopped on the way', '33%', '1 of 3'],
  ]);
  expect(linesOf('Ratings')).toEqual([
    ['Satisfaction (CSAT), of 5', '3.0 ± 1.7', 'n = 3'],
    ['Net promoter score', '0', 'n = 2'],
  ]);
  // Shop 100 % and 50 %, Help 50 % and 100 %: 75 % with a spread of 35 %.
  expect(linesOf('Checklist').slice(-2)).toEqual([
    ['Shop', '75% ± 35%', 'n = 2'],
    ['Help', '75% ± 35%', 'n = 2'],
  ]);
  const steps = linesOf('Planned steps over all runs').map((cells) => cells.slice(2, 7));
  expect(steps.slice(1)).toEqual([
    ['3', '0', '0', '0', '0'],
    ['2', '1', '0', '0', '2'],
    ['2', '0', '11 not reached', '1', '0'],
    ['1', '1', '11 not reached', '0', '0'],
  ]);
  expect(await findings()).toEqual([]);
});

test('by keyboard from draft to final and back, with the reason among the comments', async () => {
  await threeRuns();
  await show();
  await open('Third');
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    await expect.element(button).toBeVisible();
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
  };
  await press('Submit');
  await press('Mark as reviewed');
  await userEvent.fill(page.getByRole('textbox', { name: 'Reviewed by' }), 'Olga');
  expect(await findings()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await press('Make final');
  await expect.element(page.getByText(/^Final since .*, reviewed by Olga$/)).toBeVisible();
  await press('Reopen');
  const reason = page.getByRole('textbox', { name: 'Why?' });
  await userEvent.fill(reason, 'The refund came');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Reopen' }));
  const said = page.getByRole('list', { name: 'Comments' }).getByRole('listitem');
  await expect.element(said).toHaveTextContent('The refund came');
  await expect.element(said).toHaveTextContent('Olga');
  expect(await db.walkthroughs.get(idOf('run', 3))).toMatchObject({ state: 'submitted', reviewer: null });
  await context.page.doing.undo();
  await expect.element(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
  await expect.element(said).not.toBeInTheDocument();
});

test('a touchpoint is commented on; comments are edited, settled, opened again and deleted', async () => {
  await threeRuns();
  await db.comments.add(commentRow({ walkthroughId: idOf('run', 1) }));
  await show();
  await open('First');
  await userEvent.click(page.getByRole('button', { name: 'Comment on “Lamp”' }));
  await userEvent.keyboard('Which lamp?{Control>}{Enter}{/Control}');
  const item = page.getByRole('list', { name: 'Comments on “Lamp”' }).getByRole('listitem');
  await expect.element(item).toHaveTextContent('Which lamp?');
  await userEvent.click(item.getByRole('button', { name: 'Edit comment' }));
  await userEvent.fill(item.getByRole('textbox', { name: 'Edit comment' }), 'Which of the lamps?');
  await userEvent.tab();
  await expect.poll(async () => (await db.comments.toArray()).map(({ text }) => text)).toContain('Which of the lamps?');
  await userEvent.click(item.getByRole('button', { name: 'Settle comment' }));
  await expect.element(item).toHaveTextContent('settled');
  expect(await findings()).toEqual([]);
  await userEvent.click(item.getByRole('button', { name: 'Open comment again' }));
  await expect.element(item.getByRole('button', { name: 'Settle comment' })).toBeVisible();
  await userEvent.click(item.getByRole('button', { name: 'Delete comment' }));
  await expect.element(item).not.toBeInTheDocument();
  const ofRun = page.getByRole('list', { name: 'Comments', exact: true });
  await expect.element(ofRun).toHaveTextContent('Please add the confirmation mail');
});
