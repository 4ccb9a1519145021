// Marks: in the real panel, by keys alone, a picture is marked up; the map and the report show it as it was marked.
import fs from 'node:fs';
import { expect } from '@playwright/test';
import { exportFrom } from '../support/exporting';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { test } from '../support/test';

test('a picture is marked up by keys alone, and map and report show the marks', async ({ site, extension }, info) => {
  const { page, context } = extension;
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  await takeSnapshot(panel);

  await panel.getByRole('button', { name: 'Mark up' }).focus();
  await panel.keyboard.press('Enter');
  const editor = panel.getByRole('dialog', { name: 'Mark up the picture' });
  await expect(editor.getByRole('radio', { name: 'Select' })).toBeFocused();
  // Arrow, then box: the second tool from “Select”.
  await panel.keyboard.press('ArrowRight');
  await panel.keyboard.press('ArrowRight');
  await panel.keyboard.press('Enter');
  await expect(editor.getByRole('button', { name: 'Box 1, red' })).toBeFocused();
  for (const key of ['Shift+ArrowUp', 'Shift+ArrowUp', 'Alt+Shift+ArrowRight']) await panel.keyboard.press(key);
  await panel.keyboard.press('Enter');
  await panel.keyboard.type('Prices come late');
  await panel.keyboard.press('Enter');
  const box = editor.getByRole('button', { name: 'Box 1, red: “Prices come late”' });
  await expect(box).toBeFocused();
  await panel.keyboard.press('Delete');
  await expect(box).toBeHidden();
  await panel.keyboard.press('Control+Z');
  await expect(box).toBeVisible();
  // Esc lets go of what is selected, then of the editor.
  await panel.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await expect(panel.getByRole('button', { name: 'Mark up' })).toBeFocused();
  const marked = /Marked: Box 1, red: “Prices come late”$/;
  await expect(panel.getByRole('article').getByRole('img', { name: marked })).toBeVisible();

  const opens = context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Finish and see the map' }).click();
  const map = await opens;
  await expect(map.locator('td svg[data-picture] rect').first()).toBeVisible();
  await map.locator('[data-focus$="/snapshot"]').first().click();
  const evidence = map.getByRole('complementary');
  await expect(evidence.getByRole('list', { name: 'What is marked' })).toHaveText(/Prices come late/);
  await evidence.getByRole('button', { name: 'Enlarge the picture' }).click();
  await expect(map.getByRole('dialog').getByRole('img', { name: marked })).toBeVisible();
  await map.keyboard.press('Escape');
  const [file = ''] = await exportFrom(map, ['html'], info.outputPath());
  const report = await context.newPage();
  await report.setContent(fs.readFileSync(file, 'utf8').replace(/<script>.*<\/script>/s, ''));
  await expect(report.locator('.r-evidence').getByRole('img', { name: marked })).toBeVisible();
});
