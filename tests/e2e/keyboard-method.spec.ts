// Keyboard method: a brief is planned, walked and laid on a map by keyboard alone, and its promise stands beside what happened.
import { expect, type Locator, type Page } from '@playwright/test';
import { countTouchpoints, snapshotButton } from '../support/shopper';
import { chooseItem, steerTo, typeAndEnter } from '../support/steer';
import { tabTo } from '../support/tab-to';
import { test } from '../support/test';

test('a brief is planned, walked and mapped by keyboard alone', async ({ site, extension }) => {
  const library = await extension.extensionPage('library.html');
  await plan(library, site.shop);
  const { page } = extension;
  await page.bringToFront();
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  await walk(panel, page);
  const opens = extension.context.waitForEvent('page');
  await press(panel, panel.getByRole('button', { name: 'See the map' }));
  await edit(await opens);
  await library.bringToFront();
  await press(library, library.getByRole('link', { name: 'Results', exact: true }).first());
  await expect(library.getByText('2 of 3')).toBeVisible();
});

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function plan(library: Page, shop: string): Promise<void> {
  await press(library, library.getByRole('button', { name: 'New project' }));
  await tabTo(library, library.getByRole('radio', { name: 'Purchase' }));
  await library.keyboard.press('ArrowUp');
  await expect(library.getByRole('radio', { name: 'Empty project' })).toBeChecked();
  await tabTo(library, field(library, 'Name (optional)'));
  await typeAndEnter(library, 'Brewhaus');
  await press(library, library.getByRole('link', { name: 'Briefs', exact: true }));
  await tabTo(library, library.getByRole('button', { name: 'New brief' }));
  await chooseItem(library, 'Empty brief');
  await tabTo(library, field(library, 'Title of the brief'));
  await library.keyboard.type('Find a machine');
  await tabTo(library, field(library, 'Start address'));
  await library.keyboard.type(new URL(shop).host);
  await press(library, library.getByRole('button', { name: 'Add a step' }));
  for (const [n, title] of ['Ask the finder', 'Arrive', 'Ask a person'].entries()) {
    await expect(field(library, `Title of step ${n + 1}`)).toBeFocused();
    await library.keyboard.type(title);
    if (n < 2) await library.keyboard.press('Enter');
  }
  const arrive = library.getByRole('button', { name: /^Actions for “Arrive”/ });
  await tabTo(library, arrive);
  await library.keyboard.press('ArrowUp');
  await expect(field(library, 'Title of step 1')).toHaveValue('Arrive');
  await expect(arrive).toBeFocused();
  for (const [n, path] of ['/', '/finder'].entries()) {
    await tabTo(library, field(library, `Address of step ${n + 1}`));
    await library.keyboard.type(path);
  }
  const promised = library.getByRole('combobox', { name: 'What a customer is promised to feel at step 2' });
  await tabTo(library, promised);
  for (const key of ['Space', 'ArrowDown', 'Enter']) await library.keyboard.press(key);
  await expect(promised).toHaveValue('2');
  await tabTo(library, field(library, 'Target time of step 2'));
  await library.keyboard.type('90 s');
  await library.keyboard.press('Enter');
  await expect(field(library, 'Target time of step 2')).toHaveValue('1:30');
  await library.keyboard.press('Tab');
}

async function walk(panel: Page, page: Page): Promise<void> {
  await press(panel, panel.getByRole('button', { name: 'Walk “Find a machine”' }));
  const guide = panel.getByRole('region', { name: 'Guide' });
  await expect(guide.getByRole('status')).toContainText('Arrive');
  await snapshot(panel, 4);
  await expect(guide.getByRole('status')).toContainText('Ask the finder');
  await tabTo(page, page.getByRole('link', { name: 'Find your machine', exact: true }));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/finder');
  await snapshot(panel, 2);
  await expect(guide.getByRole('status')).toContainText('Ask a person');
  await press(panel, guide.getByRole('button', { name: /^Skip/ }));
  await expect(guide.getByRole('status')).toContainText('Nothing of the plan is open any more.');
  await press(panel, panel.getByRole('button', { name: 'Finish and see the map' }));
}

/** Takes a snapshot with the panel's button, and rates it by its key from where the focus is. */
async function snapshot(panel: Page, rating: number): Promise<void> {
  const before = await countTouchpoints(panel);
  await press(panel, snapshotButton(panel));
  await expect.poll(() => countTouchpoints(panel)).toBe(before + 1);
  await panel.keyboard.press(String(rating));
  await expect(
    panel
      .getByRole('article')
      .getByRole('radio')
      .nth(rating - 1),
  ).toBeChecked();
}

async function edit(map: Page): Promise<void> {
  const titles = map.locator('th[scope="col"]');
  await expect(titles).toHaveCount(2);
  const menu = map.getByRole('button', { name: /^Actions for “Machine finder/ });
  await steerTo(map, menu);
  await chooseItem(map, 'Move left');
  await expect(titles.first()).toContainText('Machine finder');
  await expect(menu).toBeFocused();
  await map.keyboard.press('Control+Z');
  await expect(titles.last()).toContainText('Machine finder');
}
