// Keyboard path: from Start to the exported files without a mouse, and after each step the focus is where a hand expects it.
import fs from 'node:fs';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { countTouchpoints, saved, snapshotButton } from '../support/shopper';
import { chooseItem, steerTo, typeAndEnter } from '../support/steer';
import { tabTo } from '../support/tab-to';
import { test } from '../support/test';

test('the whole path, from Start to the files, is walked by keyboard alone', async ({ site, extension }, info) => {
  const { page } = extension;
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  await walk(panel, page);
  const opens = extension.context.waitForEvent('page');
  await tabTo(panel, panel.getByRole('button', { name: 'Finish and see the map' }));
  await panel.keyboard.press('Enter');
  const map = await opens;
  await expect(panel.getByRole('button', { name: 'See the map' })).toBeFocused();
  await edit(map);
  await lookAtEvidence(map);
  await exportFiles(map, info.outputPath());
});

async function walk(panel: Page, page: Page): Promise<void> {
  await tabTo(panel, panel.getByRole('button', { name: 'Start a walkthrough' }));
  await panel.keyboard.press('Enter');
  await expect(snapshotButton(panel)).toBeFocused();
  await snapshot(panel, 4);
  await tabTo(page, page.getByRole('link', { name: 'Find your machine', exact: true }));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/finder');
  await expect(page).toHaveTitle('Machine finder - Brewhaus');
  await snapshot(panel, 2);

  const thinking = panel.getByLabel('Thinking', { exact: true });
  await tabTo(panel, thinking);
  await panel.keyboard.type('Only 2 questions');
  await saved(panel);
  await expect(thinking).toBeFocused();
  await expect(thinking).toHaveValue('Only 2 questions');

  const [pause, resume] = ['Pause', 'Resume'].map((name) => panel.getByRole('button', { name })) as [Locator, Locator];
  await tabTo(panel, pause);
  await panel.keyboard.press('Enter');
  await expect(resume).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(pause).toBeFocused();

  const elsewhere = panel.getByTitle('Add a touchpoint away from the browser');
  await tabTo(panel, elsewhere);
  await panel.keyboard.press('Enter');
  await expect(panel.getByLabel('What happened?')).toBeFocused();
  await panel.keyboard.type('Called support');
  await tabTo(panel, panel.getByRole('button', { name: 'Add the touchpoint' }));
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('article').getByLabel('Title')).toHaveValue('Called support');
  await expect(elsewhere).toBeFocused();
}

/** Takes a snapshot with the panel's button, and rates it by its key from where the focus is. */
async function snapshot(panel: Page, rating: number): Promise<void> {
  const before = await countTouchpoints(panel);
  await tabTo(panel, snapshotButton(panel));
  await panel.keyboard.press('Enter');
  await expect.poll(() => countTouchpoints(panel)).toBe(before + 1);
  await expect(snapshotButton(panel)).toBeFocused();
  await panel.keyboard.press(String(rating));
  await expect(panel.getByRole('radio').nth(rating - 1)).toBeChecked();
  await expect(snapshotButton(panel)).toBeFocused();
}

async function edit(map: Page): Promise<void> {
  const titles = map.locator('th[scope="col"]');
  const menu = map.getByRole('button', { name: 'Actions for “Machine finder - Brewhaus”' });
  await steerTo(map, menu);
  await chooseItem(map, 'Move left');
  await expect(titles.first()).toContainText('Machine finder');
  await expect(menu).toBeFocused();

  await steerTo(map, map.locator('th[scope="colgroup"] [data-focus$="/name"]').first());
  await map.keyboard.press('Enter');
  await expect(map.getByRole('textbox', { name: 'Name of the stage' })).toBeFocused();
  await typeAndEnter(map, 'Looking around');
  await expect(map.locator('[data-focus$="/name"]', { hasText: 'Looking around' })).toBeFocused();

  await steerTo(map, map.getByRole('button', { name: 'Actions for the lane “Pains”' }));
  await chooseItem(map, 'Add a lane below');
  await expect(map.getByRole('textbox', { name: 'Name of the lane' })).toBeFocused();
  await typeAndEnter(map, 'Owner');
  const add = map.getByRole('button', { name: 'Add: Owner' }).first();
  await steerTo(map, add);
  await map.keyboard.press('Enter');
  await map.keyboard.type('Shop team');
  await map.keyboard.press('Enter');
  const card = map.getByRole('button', { name: 'Shop team – Edit: Owner' });
  await expect(add).toBeFocused();
  await map.keyboard.press('Control+Z');
  await expect(map.getByText('Shop team')).toBeHidden();
  await expect(map.locator('[role=grid] :focus')).toBeVisible();
  await map.keyboard.press('Control+Shift+Z');
  await steerTo(map, card);
  await map.keyboard.press('Control+Z');
  await expect(card).toBeHidden();
  await expect(map.locator('[role=grid] :focus')).toBeVisible();
}

async function lookAtEvidence(map: Page): Promise<void> {
  const picture = map.locator('[data-focus$="/snapshot"]').first();
  const evidence = map.getByRole('complementary');
  await steerTo(map, picture);
  await map.keyboard.press('Enter');
  await expect(evidence.getByRole('heading', { name: 'Machine finder - Brewhaus' })).toBeFocused();
  await expect(evidence.getByText('Only 2 questions')).toBeVisible();
  await tabTo(map, evidence.getByRole('button', { name: 'Close' }));
  await map.keyboard.press('Enter');
  await expect(evidence).toBeHidden();
  await expect(picture).toBeFocused();
}

async function exportFiles(map: Page, folder: string): Promise<void> {
  const button = map.getByRole('button', { name: 'Export' });
  await tabTo(map, button);
  await map.keyboard.press('Enter');
  const dialog = map.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toBeVisible();
  for (const box of await dialog.getByRole('checkbox').all()) {
    const wanted = ['html', 'bundle'].includes((await box.getAttribute('value')) ?? '');
    if ((await box.isChecked()) === wanted) continue;
    await tabTo(map, box);
    await map.keyboard.press('Space');
  }
  const downloads: Download[] = [];
  map.on('download', (download) => downloads.push(download));
  const save = dialog.locator('button[type=submit]');
  await tabTo(map, save);
  await map.keyboard.press('Enter');
  await expect.poll(() => downloads.length, { timeout: 60_000 }).toBe(2);
  await expect(save).toBeFocused();
  const endings = downloads.map((download) => download.suggestedFilename().split('.').at(-1));
  expect(endings.sort()).toEqual(['html', 'walkmap']);
  for (const download of downloads) {
    const file = `${folder}/${download.suggestedFilename()}`;
    await download.saveAs(file);
    expect(fs.statSync(file).size, file).toBeGreaterThan(10_000);
  }
  await tabTo(map, dialog.getByRole('button', { name: 'Close' }).last());
  await map.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
}
