// Auto-capture: pages as they come to rest, and pages before each click; nothing twice, nothing typed, nothing elsewhere.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { linkName, readChain, startLinkChain } from '../support/link-chain';
import { startWalkthrough } from '../support/shopper';
import { type Extension, expect, test } from '../support/test';

/** Opens the walkthrough with these switches on. */
const begin = async (extension: Extension, address: string, switches: readonly string[]): Promise<Page> => {
  await extension.page.goto(address);
  const panel = await extension.openPanel(extension.page);
  await startWalkthrough(panel);
  await panel.getByText(/^Auto-capture:/).click();
  for (const name of switches) await panel.getByRole('checkbox', { name }).click();
  for (const name of switches) await expect(panel.getByRole('checkbox', { name })).toBeChecked();
  return panel;
};

/** Milliseconds between clicks of somebody in a hurry; the browser allows two pictures a second. */
const HURRIED = 700;

test('ten links that lead on at once: each picture shows the page before its click', async ({ extension }) => {
  const count = 10;
  const site = await startLinkChain(count);
  const panel = await begin(extension, `${site.origin}/page/0`, ['Before each click']);
  const { page } = extension;
  for (let n = 0; n < count; n += 1) {
    await sleep(HURRIED);
    await page.getByRole('link', { name: linkName(n) }).click();
    await page.waitForURL(`${site.origin}/page/${n + 1}`);
  }
  await expect.poll(async () => (await readChain(panel, count)).length).toBeGreaterThanOrEqual(9);
  const stored = await readChain(panel, count);
  for (const { url, shows, doing, outlined } of stored) {
    const number = Number(url.split('/').pop());
    expect({ shows, doing, outlined }).toEqual({ shows: number, doing: `Clicks “${linkName(number)}”.`, outlined: 1 });
  }
  await site.close();
});
