// Typing: what a person typed outlives a store that refuses to write; panels that close are among the faults.
import { expect, type Page } from '@playwright/test';
import { breakStore, mendStore } from '../support/faulty-store';
import { saved, startWalkthrough, takeSnapshot } from '../support/shopper';
import { findOrphans, readStored } from '../support/stored';
import { test } from '../support/test';

const FULL = 'The disk is full, so this could not be saved. Free some space, then try again';
const REFUSED = 'Nothing is saved at the moment, so this was not kept.';
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

    // The store failed: nothing more is tried until the person says so, and nothing typed is lost meanwhile.
    const bar = panel.getByRole('region', { name: 'State of the store' });
    await expect(bar).toContainText('nothing new is saved for now');
    await thinking(panel).fill(WORDS);
    const notSaved = panel.getByRole('banner').getByText('not saved');
    await expect(notSaved).toBeVisible();
    await expect(panel.getByRole('status').getByText(REFUSED)).toBeVisible();
    await expect(thinking(panel)).toHaveValue(WORDS);
    expect((await readStored(panel)).touchpoints[0]?.thinking).toBe('');

    await mendStore(worker);
    await panel.getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(notSaved).toBeVisible();
    await bar.getByRole('button', { name: 'Try saving again' }).click();
    await saved(panel);
    await expect(bar).toBeHidden();
    await expect(thinking(panel)).toHaveValue(WORDS);
    expect((await readStored(panel)).touchpoints[0]?.thinking).toBe(WORDS);
    await takeSnapshot(panel);
    const after = await readStored(panel);
    expect(findOrphans(after)).toEqual([]);
    expect(after.journal).toEqual([]);
  });
}
