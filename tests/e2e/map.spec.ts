// Map: edited in place, taken back, moved between stages, read in the evidence viewer, in both languages.
import { findViolations } from '../support/axe';
import { setPreferences } from '../support/preferences';
import { note, rate, startWalkthrough, takeSnapshot } from '../support/shopper';
import { story, takeStep } from '../support/site';
import { readStored } from '../support/stored';
import { expect, test } from '../support/test';

test('a map is edited, undone, read and translated, and its run stays as it was walked', async ({
  site,
  extension,
}) => {
  test.setTimeout(150_000);
  const { page } = extension;
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  for (const step of story.slice(0, 3)) {
    await takeStep(page, site, step);
    await takeSnapshot(panel);
    await rate(panel, step.feeling);
    await note(panel, 'Thinking', step.note);
  }
  const opens = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Finish and see the map' }).click();
  const map = await opens;
  const first = story[0];
  if (!first) throw new Error('the story is empty');

  await test.step('a text is edited in place and taken back', async () => {
    await map.getByRole('button', { name: 'Edit: Thinking' }).first().click();
    await map.keyboard.press('Control+A');
    await map.keyboard.type('Edited on the map');
    await map.keyboard.press('Enter');
    await expect(map.getByRole('gridcell', { name: /Edited on the map/ })).toBeVisible();
    expect((await readStored(map)).touchpoints.map((row) => row.thinking)).toContain(first.note);
    await map.getByRole('button', { name: /^Undo/ }).click();
    await expect(map.getByRole('gridcell', { name: /Edited on the map/ })).toBeHidden();
    await map.getByRole('button', { name: /^Redo/ }).click();
    await expect(map.getByRole('gridcell', { name: /Edited on the map/ })).toBeVisible();
  });

  await test.step('a touchpoint is moved to another stage by keyboard', async () => {
    await map.getByRole('button', { name: `Actions for “${first.title}”` }).focus();
    await map.keyboard.press('Enter');
    await map.getByRole('menuitemradio', { name: 'Decision' }).focus();
    await map.keyboard.press('Enter');
    await expect(map.getByText(`“${first.title}” moved to Decision.`)).toBeVisible();
    expect((await readStored(map)).touchpoints).toHaveLength(3);
  });

  await test.step('the evidence viewer goes on and back, and the panel redraws the map', async () => {
    await map.getByRole('button', { name: `Evidence for “${story[1]?.title}”` }).click();
    const evidence = map.getByRole('complementary', { name: 'Evidence' });
    await expect(evidence.getByRole('img').first()).toBeVisible();
    await evidence.getByRole('button', { name: 'Next' }).click();
    await expect(evidence.getByRole('heading', { name: story[2]?.title })).toBeVisible();
    await evidence.getByRole('button', { name: 'Previous' }).click();
    await expect(evidence.getByRole('heading', { name: story[1]?.title })).toBeVisible();
  });

  await test.step('axe finds nothing, light and dark, English and Chinese', async () => {
    for (const language of ['en', 'zh'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await setPreferences(map, { language, theme });
        await expect(map.locator('html')).toHaveAttribute('data-theme', theme);
        await expect(map.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-Hans' : 'en');
        expect(await findViolations(map), `map ${language} ${theme}`).toEqual([]);
        expect(await findViolations(panel), `panel ${language} ${theme}`).toEqual([]);
      }
    }
    await expect(map.getByRole('button', { name: '导出…' })).toBeVisible();
  });
});
