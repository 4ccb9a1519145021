// Opportunities over a real store: grown from findings, rated by keys, pointer and dragging, weighed, and taken back.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OpportunitySection } from '@/components/opportunity/OpportunitySection';
import type { Database } from '@/lib/db/database';
import { newOpportunities } from '@/lib/state/opportunities';
import { opportunityRow } from '@/tests/support/decision-rows';
import { idOf, ordersOf } from '@/tests/support/one-row';
import { findings, unmount } from '../map/mount';
import { openSection } from './open-decisions';

const stops: (() => void)[] = [];
afterEach(() => {
  unmount();
  for (const stop of stops.splice(0)) stop();
});

async function open(fill?: (db: Database) => Promise<unknown>, language: 'en' | 'zh' = 'en') {
  await page.viewport(1280, 900);
  const opened = await openSection('opportunities', newOpportunities, OpportunitySection, {
    language,
    ...(fill && { fill }),
  });
  stops.push(() => {
    opened.state.stop();
    opened.stop();
  });
  return opened;
}

const row = (n: number) => ({ id: idOf('opp', n), order: ordersOf(n).at(-1) ?? 'a0' });
const rated = (db: Database) =>
  db.opportunities.bulkAdd([
    opportunityRow({ ...row(1), text: 'Name the field', impact: 3, effort: 2, findingIds: [idOf('find', 1)] }),
    opportunityRow({ ...row(2), text: 'Compare', objectiveIds: [idOf('obj', 1)] }),
  ]);
const chip = (name: string) => page.getByRole('button', { name: new RegExp(`^\\d+ ${name}`) });

test('several findings grow one opportunity, which is weighed by hand and suggests an impact without setting it', async () => {
  const { db } = await open();
  expect(await findings()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'From findings…' }));
  const dialog = page.getByRole('dialog', { name: 'From findings…' });
  await userEvent.click(dialog.getByRole('checkbox', { name: /Only “invalid”/ }));
  await userEvent.click(dialog.getByRole('checkbox', { name: /Which field/ }));
  expect(await findings()).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Make one opportunity of 2 findings' }));
  const pane = page.getByRole('complementary');
  // Severities 4 and 2: worst 4, mean 3. Both runs came to the step and met one: 4 × 2/2, and one more: 5.
  await expect.element(pane.getByText(/4 blocker at worst, 3 on average of 2/)).toBeVisible();
  await expect.element(pane.getByText(/Met by 2 of the 2 runs/)).toBeVisible();
  await expect.element(pane.getByText(/suggest an impact of 5/)).toBeVisible();
  await expect.element(pane.getByRole('link', { name: /See “Basket” on the map/ }).first()).toBeVisible();
  const [made] = await db.opportunities.toArray();
  expect(made).toMatchObject({ impact: null, findingIds: [idOf('find', 1), idOf('find', 2)], text: 'Only “invalid”' });
  await userEvent.click(pane.getByRole('button', { name: 'Take 5' }));
  await expect.poll(() => db.opportunities.get(made?.id ?? '')).toMatchObject({ impact: 5, effort: null });
  expect(await findings()).toEqual([]);
});

test('arrow keys move a chip, the focus goes with it, what it came to is told, and each step is taken back', async () => {
  const { db, context } = await open(rated);
  await expect.element(chip('Name the field')).toBeVisible();
  (chip('Name the field').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => db.opportunities.get(idOf('opp', 1))).toMatchObject({ impact: 4, effort: 2 });
  await expect.element(page.getByText('“Name the field”: impact 4, effort 2. Quick wins')).toBeInTheDocument();
  await expect.poll(() => (document.activeElement as HTMLElement).dataset.chip).toBe(idOf('opp', 1));
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => db.opportunities.get(idOf('opp', 1))).toMatchObject({ impact: 4, effort: 3 });
  await expect.poll(() => (document.activeElement as HTMLElement).closest('td')?.className).toMatch(/big-bet/);
  await context.page.doing.undo();
  await context.page.doing.undo();
  expect(await db.opportunities.get(idOf('opp', 1))).toMatchObject({ impact: 3, effort: 2 });
});

test('one pointer opens a chip and presses the cell where it belongs; dragging does the same', async () => {
  const { db } = await open(rated);
  await userEvent.click(chip('Compare'));
  await userEvent.click(page.getByRole('button', { name: 'Put “Compare” here: impact 5, effort 1' }));
  await expect.poll(() => db.opportunities.get(idOf('opp', 2))).toMatchObject({ impact: 5, effort: 1 });
  await userEvent.dragAndDrop(chip('Name the field'), page.getByRole('heading', { name: 'All are rated' }));
  await expect.poll(() => db.opportunities.get(idOf('opp', 1))).toMatchObject({ impact: null, effort: null });
});

test('the table says the same in words, sorts, and the filter leaves out what does not serve', async () => {
  await open(rated);
  const cells = () =>
    page
      .getByRole('row')
      .elements()
      .map((line) => line.textContent ?? '');
  await expect
    .poll(() => cells().some((text) => /Name the field.*Quick wins.*3.*2.*4 blocker.*1 of 2 runs/.test(text)))
    .toBe(true);
  await userEvent.click(page.getByRole('button', { name: /^Impact/ }));
  await expect
    .element(page.getByRole('columnheader', { name: /^Impact/ }).last())
    .toHaveAttribute('aria-sort', 'ascending');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Objective' }), 'Fewer people leave');
  await expect.element(page.getByText('1 of 2 shown')).toBeVisible();
  expect(cells().some((text) => text.includes('Name the field'))).toBe(false);
});

test('sixty opportunities and Chinese keep the page free of violations', async () => {
  await open(
    (db) =>
      db.opportunities.bulkAdd(
        Array.from({ length: 60 }, (_, i) =>
          opportunityRow({ ...row(i + 1), text: `机会 ${i}`, impact: (i % 5) + 1, effort: ((i * 3) % 5) + 1 }),
        ),
      ),
    'zh',
  );
  await expect.element(page.getByRole('table', { name: '影响与投入矩阵' })).toBeVisible();
  expect(await findings()).toEqual([]);
});
