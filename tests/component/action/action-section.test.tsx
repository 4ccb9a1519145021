// Actions over a real store: written, dated, moved on the board by keys, menu and dragging, counted, and taken back.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ActionSection } from '@/components/action/ActionSection';
import type { Database } from '@/lib/db/database';
import { newActionList } from '@/lib/state/action-list';
import { actionRow, opportunityRow } from '@/tests/support/decision-rows';
import { idOf, ordersOf } from '@/tests/support/one-row';
import { findings, unmount } from '../map/mount';
import { openSection } from '../opportunity/open-decisions';

const stops: (() => void)[] = [];
afterEach(() => {
  unmount();
  for (const stop of stops.splice(0)) stop();
});

const today = new Date();
const inDays = (days: number) => Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + days);
const orders = ordersOf(3);
const fill = async (db: Database) => {
  await db.opportunities.add(opportunityRow());
  await db.actions.bulkAdd([
    actionRow({
      order: orders[0] ?? '',
      text: 'Rewrite',
      owner: 'Ben',
      dueAt: inDays(-3),
      opportunityId: idOf('opp', 1),
    }),
    actionRow({
      id: idOf('act', 2),
      order: orders[1] ?? '',
      text: 'Measure',
      dueAt: inDays(1),
      opportunityId: idOf('opp', 9),
    }),
    actionRow({
      id: idOf('act', 3),
      order: orders[2] ?? '',
      text: 'Tell',
      owner: 'Ana',
      status: 'done',
      dueAt: inDays(-9),
    }),
  ]);
};

async function open(filled = true) {
  await page.viewport(1280, 900);
  const opened = await openSection('actions', newActionList, ActionSection, filled ? { fill } : {});
  stops.push(opened.stop);
  return opened;
}

test('an empty list asks for the first action, which is written where it opens', async () => {
  const { db } = await open(false);
  expect(await findings()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Add an action' }));
  await userEvent.type(page.getByRole('textbox', { name: 'What is done' }), 'Call them');
  await userEvent.type(page.getByRole('combobox', { name: 'Owner' }), 'Ben');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => db.actions.toArray()).toMatchObject([{ text: 'Call them', owner: 'Ben', status: 'open' }]);
});

test('the list says in words what is late and what was deleted, and counts', async () => {
  await open();
  await expect.element(page.getByText('3 actions: 2 open, 0 doing, 1 done, 0 dropped. 1 is overdue.')).toBeVisible();
  await expect.element(page.getByText('3 days overdue')).toBeVisible();
  await expect.element(page.getByText('tomorrow')).toBeVisible();
  await expect.element(page.getByText('an opportunity that was deleted')).toBeVisible();
  expect(await findings()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Owner' }));
  const names = () =>
    page
      .getByRole('row')
      .elements()
      .map((row) => row.querySelector('button')?.textContent);
  await expect.poll(names).toEqual([expect.any(String), 'Tell', 'Rewrite', 'Measure']);
});

test('on the board keys, the menu and dragging change the status; the focus stays with a card, and all is taken back', async () => {
  const { db, context } = await open();
  await userEvent.click(page.getByRole('button', { name: 'Board' }));
  expect(await findings()).toEqual([]);
  const card = (name: RegExp) => page.getByRole('group', { name: 'Actions by status' }).getByRole('button', { name });
  (card(/^Rewrite/).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect
    .poll(async () => (await db.actions.get(idOf('act', 1)))?.order)
    .toSatisfy((order: string) => order > (orders[1] ?? ''));
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => db.actions.get(idOf('act', 1))).toMatchObject({ status: 'doing' });
  await expect.poll(() => (document.activeElement as HTMLElement).dataset.card).toBe(idOf('act', 1));
  await expect.element(page.getByText('“Rewrite” is Doing now.')).toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Move “Measure”' }));
  await userEvent.click(page.getByRole('menuitemradio', { name: 'Dropped' }));
  await expect.poll(() => db.actions.get(idOf('act', 2))).toMatchObject({ status: 'dropped' });
  await userEvent.dragAndDrop(card(/^Tell/), page.getByRole('region', { name: 'Open' }));
  await expect.poll(() => db.actions.get(idOf('act', 3))).toMatchObject({ status: 'open' });
  for (let i = 0; i < 4; i += 1) await context.page.doing.undo();
  const statuses = (await db.actions.orderBy('id').toArray()).map(({ status }) => status);
  expect(statuses).toEqual(['open', 'open', 'done']);
});

test('a day is set once it is whole', async () => {
  const { db } = await open();
  await userEvent.click(page.getByRole('button', { name: 'Measure' }));
  const field = page.getByLabelText('Due', { exact: true });
  await userEvent.fill(field, '2030-05-06');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => db.actions.get(idOf('act', 2))).toMatchObject({ dueAt: Date.UTC(2030, 4, 6) });
  expect(await findings()).toEqual([]);
});
