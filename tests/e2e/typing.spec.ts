// Typing: what a person typed outlives a store that refuses to write; panels that close are among the faults.
import { expect, type Page } from '@playwright/test';
import { breakStore, mendStore } from '../support/faulty-store';
import { saved, startWalkthrough, takeSnapshot } from '../support/shopper';
import { findOrphans, readStored } from '../support/stored';
import { test } from '../support/test';

const FULL = 'The disk is full, so this could not be saved. Free some space, then try again';
const WORDS = 'The button hides below the fold';

const thinking = (panel: Page) => panel.getByLabel('Thinking', { exact: true });

for (const fault of ['throws', 'aborts'] as const) {
  test(`a store that ${fault} loses no word and keeps no half of a snapshot`, async ({ site, extension }) => {
    const { page, worker } = extension;
    await page.goto(`${site.shop}/account`);
    const panel = await extension.openPanel(page);
    await startWalkthrough(panel);
    await takeSnapshot(panel);
    const markup = await page.content();
    const before = await readStored(panel);
    await breakStore(worker, fault);

    await panel.getByRole('button', { name: /^Snapshot( |$)/ }).click();
    await expect(panel.getByRole('alert')).toContainText(FULL);
    expect(await readStored(panel)).toEqual(before);
    expect(await page.content()).toBe(markup);

    await thinking(panel).fill(WORDS);
    const notSaved = panel.getByRole('banner').getByText('not saved');
    await expect(notSaved).toBeVisible();
    await expect(panel.getByRole('status').getByText(FULL)).toBeVisible();
    await panel.getByRole('button', { name: 'Try again' }).click();
    await expect(notSaved).toBeVisible();
    await expect(thinking(panel)).toHaveValue(WORDS);
    expect((await readStored(panel)).touchpoints[0]?.thinking).toBe('');

    await mendStore(worker);
    await panel.getByRole('button', { name: 'Try again' }).click();
    await saved(panel);
    await expect(thinking(panel)).toHaveValue(WORDS);
    expect((await readStored(panel)).touchpoints[0]?.thinking).toBe(WORDS);
    await takeSnapshot(panel);
    const after = await readStored(panel);
    expect(findOrphans(after)).toEqual([]);
    expect(after.journal).toEqual([]);
  });
}
