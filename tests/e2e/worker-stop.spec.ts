// Worker stop: the worker is stopped between any two steps of a capture; nothing half-written, nothing left on the page.
import type { Page } from '@playwright/test';
import type { JournalStep } from '@/lib/db/journal';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { holdWorkerAt, isWorkerRunning, stopWorker, waitForStep } from '../support/stop-worker';
import { findOrphans, readStored } from '../support/stored';
import { type Extension, expect, test } from '../support/test';

/** Which touchpoints a stop after the step leaves: none until the one transaction, and all of it afterwards. */
const STEPS: readonly (readonly [JournalStep, number])[] = [
  ['intended', 0],
  ['masked', 0],
  ['captured', 0],
  ['committed', 1],
];

const RESTARTED = 'Walkmap was just restarted by the browser. Try again.';

/** Everything that lies in the page; covers are the only thing that a capture ever adds. */
const markupOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

const coversOf = (page: Page) => page.locator('html > [popover]').count();

const stopAt = async (extension: Extension, panel: Page, step: JournalStep) => {
  await holdWorkerAt(extension.worker, step);
  await panel.getByRole('button', { name: /^Snapshot( |$)/ }).click();
  await waitForStep(panel, step);
  await stopWorker(extension);
};

for (const [step, saved] of STEPS) {
  test(`a worker stopped after "${step}" leaves nothing half-written and nothing on the page`, async ({
    site,
    extension,
  }) => {
    const { page } = extension;
    await page.goto(`${site.shop}/account`);
    const panel = await extension.openPanel(page);
    await startWalkthrough(panel);
    const markup = await markupOf(page);
    await stopAt(extension, panel, step);

    if (saved === 0) await expect(panel.getByRole('alert')).toContainText(RESTARTED);
    else await expect(panel.getByRole('button', { name: /^Open touchpoint/ })).toHaveCount(saved);
    const stopped = await readStored(panel);
    expect(stopped.touchpoints).toHaveLength(saved);
    expect(findOrphans(stopped)).toEqual([]);
    expect(stopped.journal).toHaveLength(1);
    // Covers lie on the page exactly while a picture may be under way.
    expect(await coversOf(page)).toBe(step === 'masked' ? 1 : 0);

    await takeSnapshot(panel);
    await expect(panel.getByRole('alert')).toHaveCount(0);
    const after = await readStored(panel);
    expect(after.touchpoints).toHaveLength(saved + 1);
    expect(findOrphans(after)).toEqual([]);
    expect(after.journal).toEqual([]);
    expect(await markupOf(page)).toBe(markup);
  });
}

test('covers go by themselves when no worker ever comes back', async ({ site, extension }) => {
  const { page } = extension;
  await page.goto(`${site.shop}/account`);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  const markup = await markupOf(page);
  await stopAt(extension, panel, 'masked');
  expect(await coversOf(page)).toBe(1);
  await expect.poll(() => coversOf(page)).toBe(0);
  expect(await markupOf(page)).toBe(markup);
  expect(await isWorkerRunning(extension)).toBe(false);
});
