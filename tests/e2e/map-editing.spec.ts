// Map editing: steps, stages and lanes are dragged, edited by keyboard alone, and undone with two pages open on one map.
import type { Locator, Page } from '@playwright/test';
import { findViolations } from '../support/axe';
import { mapRows, PIXEL } from '../support/rows';
import { seedMap } from '../support/seed';
import { expect, test } from '../support/test';

const ADDRESS = `map.html?map=${mapRows().map.id}`;

/** Opens a map of twelve touchpoints in five stages; what its console says against it is gathered. */
async function openMap(page: Page, id: string): Promise<string[]> {
  const said: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  await page.goto(`chrome-extension://${id}/map.html`);
  await page.getByRole('main').waitFor();
  await seedMap(page, mapRows(), [Buffer.from(PIXEL).toString('base64')]);
  await page.goto(`chrome-extension://${id}/${ADDRESS}`);
  await page.getByRole('grid').waitFor();
  return said;
}

/** Drags by real mouse events to a place in the target, given as shares of its box. */
async function drag(page: Page, what: Locator, target: Locator, x: number, y: number): Promise<void> {
  const [from, to] = [await what.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('nothing to drag');
  const start = [from.x + from.width / 2, from.y + from.height - 4] as const;
  await page.mouse.move(...start);
  await page.mouse.down();
  await page.mouse.move(start[0] + 9, start[1] + 2, { steps: 3 });
  await page.mouse.move(to.x + to.width * x, to.y + to.height * y, { steps: 6 });
  // A hand is never quite still: entering another element is one event, moving within it the next.
  await page.mouse.move(to.x + to.width * x + 1, to.y + to.height * y + 1, { steps: 2 });
  await expect(page.locator('[data-shape]')).toBeVisible();
  await page.mouse.up();
}

const steps = (page: Page) => page.locator('th[scope="col"]');
const stages = (page: Page) => page.locator('th[scope="colgroup"] [data-focus$="/name"]');
const lanes = (page: Page) => page.locator('[data-drag^="lane/"] [data-focus$="/name"]');

test('steps, stages and lanes are dragged, and each is taken back', async ({ extension }) => {
  const { page } = extension;
  const said = await openMap(page, extension.id);
  const step = (name: string) => steps(page).filter({ hasText: name });
  const stage = (name: string) => page.locator('th[scope="colgroup"]').filter({ hasText: name });
  const lane = (name: string) => page.locator('[data-drag^="lane/"]').filter({ hasText: name });

  await drag(page, step('Sees the ad'), step('Reads a review'), 0.95, 0.5);
  await expect(page.getByText('“Sees the ad” moved to Research.')).toBeVisible();
  await expect(steps(page).nth(2)).toContainText('Sees the ad');
  await drag(page, step('Compares models'), stage('Awareness'), 0.5, 0.5);
  await expect(page.getByText('“Compares models” moved to Awareness.')).toBeVisible();
  await expect(page.getByText('no steps')).toBeHidden();

  const card = page.locator('td[data-drag]').nth(2);
  await drag(page, card, step('Reads a review'), 0.5, 0.5);
  await expect(page.getByText('“Sees the ad” is now on the step “Reads a review”.')).toBeVisible();
  await expect(steps(page)).toHaveCount(11);

  await drag(page, stage('Decision').locator('[data-drag]'), stage('Awareness'), 0.1, 0.5);
  await expect(stages(page).first()).toHaveText('Decision');
  await drag(page, lane('Thinking'), lane('Channel'), 0.5, 0.1);
  await expect(lanes(page).nth(1)).toHaveText('Thinking');

  for (let count = 5; count > 0; count -= 1) await page.keyboard.press('Control+Z');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  await expect(steps(page)).toHaveCount(12);
  await expect(steps(page).first()).toContainText('Sees the ad');
  await expect(stages(page)).toHaveText(['Awareness', 'Research', 'Decision', 'Delivery', 'Service']);
  await expect(lanes(page).nth(3)).toHaveText('Thinking');
  expect(said).toEqual([]);
});

test('stages, steps, lanes and the filter are worked by keyboard alone', async ({ extension }) => {
  const { page } = extension;
  await openMap(page, extension.id);
  const choose = async (menu: string, item: string) => {
    await page.getByRole('button', { name: menu }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: item }).focus();
    await page.keyboard.press('Enter');
  };
  await choose('Actions for the stage “Awareness”', 'Add a stage after');
  await expect(page.getByRole('textbox', { name: 'Name of the stage' })).toBeFocused();
  await page.keyboard.type('Recommendation');
  await page.keyboard.press('Enter');
  await expect(stages(page).nth(1)).toHaveText('Recommendation');
  await choose('Actions for the stage “Recommendation”', 'Move left');
  await expect(stages(page).first()).toHaveText('Recommendation');
  await choose('Actions for the stage “Research”', 'Remove the stage');
  await expect(page.getByText('“Research” was removed; its 2 steps are now in Awareness.')).toBeVisible();
  await expect(steps(page)).toHaveCount(12);

  await choose('Actions for “Reads a review”', 'Join with the step on the left');
  await expect(steps(page)).toHaveCount(11);
  await choose('Actions for “Compares models”', 'Take off: Reads a review');
  await expect(steps(page)).toHaveCount(12);

  await choose('Actions for the lane “Pains”', 'Add a lane below');
  await expect(page.getByRole('textbox', { name: 'Name of the lane' })).toBeFocused();
  await page.keyboard.type('Owner');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add: Owner' }).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Shop team');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Shop team' })).toBeVisible();
  await choose('Actions for the lane “Gains”', 'Hide');
  await expect(page.getByText('“Gains” is hidden.')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Filter', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Web' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/· \d of 12 touchpoints/)).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText(/· \d of 12 touchpoints/)).toBeVisible();
});

test('steps and links are drawn, stages fold, and several steps go at once, by keyboard alone, and all is taken back', async ({
  extension,
}) => {
  const { page } = extension;
  const said = await openMap(page, extension.id);
  const press = async (button: string | RegExp) => {
    await page.getByRole('button', { name: button }).first().focus();
    await page.keyboard.press('Enter');
  };
  const choose = async (menu: string, item: string) => {
    await press(menu);
    await page.getByRole('menuitem', { name: item, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await choose('Actions for “Pays”', 'Add a step before');
  await expect(page.getByRole('textbox', { name: 'Edit: Step' })).toBeFocused();
  await page.keyboard.type('Looks for the card');
  await page.keyboard.press('Enter');
  await expect(steps(page).nth(5)).toContainText('Looks for the card');

  await choose('Actions for “Looks for the card”', 'Link to…');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('combobox').selectOption({ label: 'Adds to basket' });
  await page.keyboard.press('Enter');
  const loop = page.getByRole('button', { name: 'Loop from “Looks for the card” back to “Adds to basket”' });
  await loop.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Label…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('card expired');
  await page.keyboard.press('Enter');
  await expect(page.getByText('card expired')).toBeVisible();

  expect(await findViolations(page)).toEqual([]);
  await press('Collapse “Delivery”');
  await expect(page.getByRole('button', { name: 'Expand “Delivery”' })).toContainText('3 steps');
  await expect(steps(page)).toHaveCount(11);

  await steps(page).nth(1).getByRole('button').first().focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('2 steps selected').last()).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(stages(page).first()).toHaveText('Awareness');
  await expect(page.getByText('2 steps moved to Awareness.')).toBeVisible();
  await press('Take off this map');
  await expect(page.getByRole('button', { name: 'Hidden: 2' })).toBeVisible();

  await page.getByRole('heading').first().focus();
  for (let count = 7; count > 0; count -= 1) await page.keyboard.press('Control+Z');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  await expect(steps(page)).toHaveCount(12);
  await expect(page.getByRole('rowheader', { name: /Links/ })).toBeHidden();
  expect(said).toEqual([]);
});

test('with two pages open, undo on one leaves the edits of the other', async ({ extension }) => {
  const { page, context } = extension;
  await openMap(page, extension.id);
  const other = await context.newPage();
  await other.goto(page.url());
  const write = async (on: Page, words: string) => {
    await on
      .getByRole('button', { name: /Edit: Doing/ })
      .first()
      .click();
    await on.keyboard.press('Control+A');
    await on.keyboard.type(words);
    await on.keyboard.press('Enter');
  };
  const doing = (on: Page, words: string) => on.getByRole('button', { name: `${words} – Edit: Doing`, exact: true });
  await write(page, 'First page');
  await expect(doing(other, 'First page')).toBeVisible();
  await write(other, 'Second page');
  await expect(doing(page, 'Second page')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(page.getByText('Not undone, because it was changed elsewhere since')).toBeVisible();
  await expect(doing(page, 'Second page')).toBeVisible();
  await other.keyboard.press('Control+Z');
  await expect(doing(page, 'First page')).toBeVisible();

  // Another field of the same step, and a step that the other page has named since, are nobody else's to take back.
  await other.getByRole('button', { name: 'Actions for “Sees the ad”' }).click();
  await other.getByRole('menuitem', { name: 'Add a step after' }).click();
  await expect(other.getByRole('textbox', { name: 'Edit: Step' })).toBeFocused();
  await other.keyboard.press('Escape');
  await page.getByRole('button', { name: /^New step/ }).click();
  await page.keyboard.type('Asks a friend');
  await page.keyboard.press('Enter');
  await expect(steps(other).nth(1)).toContainText('Asks a friend');
  await other.keyboard.press('Control+Z');
  await expect(other.getByText(/Not undone, because it was changed elsewhere since: added a step/)).toBeVisible();
  await expect(steps(page).nth(1)).toContainText('Asks a friend');
});
