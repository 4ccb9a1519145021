// Metrics over a real store: typed, pasted after a look at what was found, with trend and progress, and taken back.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MetricSection } from '@/components/metric/MetricSection';
import type { Database } from '@/lib/db/database';
import { newMetricList } from '@/lib/state/metric-list';
import { metricRow } from '@/tests/support/decision-rows';
import { idOf } from '@/tests/support/one-row';
import { findings, unmount } from '../map/mount';
import { openSection } from '../opportunity/open-decisions';

const stops: (() => void)[] = [];
afterEach(() => {
  unmount();
  for (const stop of stops.splice(0)) stop();
});

async function open(fill?: (db: Database) => Promise<unknown>) {
  await page.viewport(1280, 900);
  const opened = await openSection('metrics', newMetricList, MetricSection, fill ? { fill } : {});
  stops.push(opened.stop);
  return opened;
}

const month = (n: number) => ({ periodFrom: Date.UTC(2026, n, 1), periodTo: Date.UTC(2026, n + 1, 0) });
const dropOff = (db: Database) =>
  db.metrics.bulkAdd([
    metricRow({ name: 'Drop-off', ...month(0), baseline: 31.5, target: 20, value: 31.5 }),
    metricRow({
      id: idOf('metr', 2),
      name: 'Drop-off',
      ...month(1),
      baseline: 31.5,
      target: 20,
      value: 28.28,
      n: 1204,
    }),
  ]);

test('a pasted table is looked at first, and written as one deed', async () => {
  const { db, context } = await open();
  expect(await findings()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Paste a table…' }));
  const text = page.getByRole('textbox', { name: 'The table' });
  await userEvent.fill(
    text,
    'Metric\tValue\tPeriod\tStage\nNPS\t18\tQ1 2026\tCheckout\nCSAT\t=1+1\t\t\nCES\t2,5\t\tMoon',
  );
  await expect.element(page.getByText('2 figures will be added. 1 row cannot be taken.')).toBeVisible();
  await expect.element(page.getByText('“=1+1” is not a number.')).toBeVisible();
  await expect.element(page.getByText('There is no stage “Moon”. Choose the place here.')).toBeVisible();
  expect(await db.metrics.count()).toBe(0);
  expect(await findings()).toEqual([]);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Place of row 4' }), 'Checkout');
  await userEvent.click(page.getByRole('button', { name: 'Add 2 figures' }));
  await expect.poll(() => db.metrics.count()).toBe(2);
  const stageId = idOf('stage', 1);
  const figures = (await db.metrics.toArray()).sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(figures).toMatchObject([
    { name: 'CES', value: 2.5, stageId },
    { name: 'NPS', value: 18, stageId, periodFrom: Date.UTC(2026, 0), periodTo: Date.UTC(2026, 2, 31) },
  ]);
  await context.page.doing.undo();
  expect((await db.metrics.toArray()).every(({ deletedAt }) => deletedAt !== null)).toBe(true);
});

test('a column is what one says it is', async () => {
  const { db } = await open();
  await userEvent.click(page.getByRole('button', { name: 'Paste a table…' }));
  await userEvent.fill(page.getByRole('textbox', { name: 'The table' }), 'NPS\t18');
  await expect.element(page.getByRole('button', { name: 'Add 0 figures' })).toBeDisabled();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Column 1 is' }), 'name');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Column 2 is' }), 'value');
  await userEvent.click(page.getByRole('button', { name: 'Add 1 figure' }));
  await expect.poll(() => db.metrics.toArray()).toMatchObject([{ name: 'NPS', value: 18 }]);
});

test('the trend is said in words, with the way to the target: 3.22 of 11.5 are 28 %', async () => {
  await open(dropOff);
  const row = page.getByRole('row', { name: /Drop-off/ });
  await expect.element(row).toHaveTextContent('28% of the way');
  await expect.element(row).toHaveTextContent('less is better');
  await expect.element(row).toHaveTextContent('−3.22 %, better');
  await expect.element(row).toHaveTextContent('Jan 2026: 31.5 %; Feb 2026: 28.28 %');
  expect(await findings()).toEqual([]);
});

test('figures, periods and addresses are typed; what is not understood is said and not written', async () => {
  const { db, context } = await open(dropOff);
  await userEvent.click(page.getByRole('button', { name: 'Drop-off' }));
  const pane = page.getByRole('complementary', { name: 'Drop-off' });
  const value = pane.getByRole('textbox', { name: 'Value' }).first();
  await userEvent.fill(value, 'many');
  await userEvent.keyboard('{Tab}');
  await expect.element(pane.getByText(/This is not a number/)).toBeVisible();
  await userEvent.fill(value, '20,5');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => db.metrics.get(idOf('metr', 2))).toMatchObject({ value: 20.5 });
  await userEvent.fill(pane.getByRole('textbox', { name: 'Period' }).first(), 'Q2 2026');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => db.metrics.get(idOf('metr', 2))).toMatchObject({ periodFrom: Date.UTC(2026, 3) });
  await userEvent.selectOptions(pane.getByRole('combobox', { name: 'Stands at' }), 'pages of an address…');
  await userEvent.fill(pane.getByRole('textbox', { name: 'Address' }), 'https://shop.test/basket/?id=3');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(async () => (await db.metrics.toArray()).map((row) => row.urlPattern))
    .toEqual(['shop.test/basket', 'shop.test/basket']);
  expect(await findings()).toEqual([]);
  await context.page.doing.undo();
  expect((await db.metrics.toArray()).map((row) => row.urlPattern)).toEqual([null, null]);
});
