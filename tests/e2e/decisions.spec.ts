// Decisions: from a finding on the map to a rated opportunity with an action, and figures pasted beside it, by keys alone, in the real extension.
import { findViolations } from '../support/axe';
import { idOf } from '../support/one-row';
import { seedLibrary } from '../support/seed-library';
import { expect, test } from '../support/test';

test('a finding becomes an opportunity that is rated and acted on, beside what was measured elsewhere', async ({
  extension,
}) => {
  const page = await extension.extensionPage('library.html');
  await seedLibrary(page, { walkthroughs: 2, touchpoints: 12 });
  await page.goto(page.url().replace(/\/[^/]*$/, `/map.html?map=${idOf('map', 1)}`));

  await test.step('on the map, by the menu of the finding', async () => {
    const menu = page.getByRole('button', { name: /^Decide on “/ }).first();
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/is an opportunity now/)).toBeVisible();
  });

  await test.step('in the matrix, by arrow keys, with an action', async () => {
    await page.goto(page.url().replace(/\/map\.html.*$/, '/project.html?show=opportunities'));
    await page.getByRole('list').getByRole('button', { name: /^1 / }).focus();
    await page.keyboard.press('Enter');
    const pane = page.getByRole('complementary');
    await pane.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: /^4/ }).press('Space');
    await pane.getByRole('group', { name: 'Effort' }).getByRole('radio', { name: /^2/ }).press('Space');
    const chip = page.getByRole('table', { name: 'Impact by effort' }).getByRole('button', { name: /^1 .*Quick wins/ });
    await chip.press('ArrowRight');
    await expect(pane).toContainText('Big bets');
    await pane.getByRole('button', { name: 'Add an action' }).press('Enter');
    await pane.getByRole('textbox', { name: 'What is done' }).fill('Name the field');
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Actions', exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'Name the field' })).toBeVisible();
  });

  await test.step('figures are pasted, and taken back with one key', async () => {
    await page.getByRole('link', { name: 'Metrics' }).press('Enter');
    await page.getByRole('button', { name: 'Paste a table…' }).press('Enter');
    await page.getByRole('textbox', { name: 'The table' }).fill('Metric\tQ1 2026\tQ2 2026\nNPS\t14\t18');
    await page.getByRole('button', { name: 'Add 2 figures' }).press('Enter');
    await expect(page.getByRole('row', { name: /NPS/ })).toContainText('+4');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('heading', { name: 'No figures yet' })).toBeVisible();
  });
});
