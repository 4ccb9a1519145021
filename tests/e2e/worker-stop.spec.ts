// Worker stop: covers that a stopped worker left on the page go by themselves, when no worker ever comes back.
import { startWalkthrough } from '../support/shopper';
import { coversOf, isWorkerRunning, stopWorkerAt } from '../support/stop-worker';
import { expect, test } from '../support/test';

test('covers go by themselves when no worker ever comes back', async ({ site, extension }) => {
  const { page } = extension;
  await page.goto(`${site.shop}/account`);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  const markup = await page.content();
  await stopWorkerAt(extension, panel, 'masked');
  expect(await coversOf(page)).toBe(1);
  await expect.poll(() => coversOf(page)).toBe(0);
  expect(await page.content()).toBe(markup);
  expect(await isWorkerRunning(extension)).toBe(false);
});
