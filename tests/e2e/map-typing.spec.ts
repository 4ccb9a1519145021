// Map typing: a text that is being edited on the map outlives a tab that closes at once.
import { setTimeout as sleep } from 'node:timers/promises';
import { newChance } from '../support/chance';
import { mapRows, PIXEL } from '../support/rows';
import { seedMap } from '../support/seed';
import { expect, test } from '../support/test';

const TRIALS = 8;
const SEED = 20_261_122;

/** Runs in the page. */
const removeTab = async () => {
  interface Tabs {
    getCurrent(): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
  }
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  await tabs.remove((await tabs.getCurrent()).id);
};

test(`a map closed in the middle of a text keeps it, ${TRIALS} times`, async ({ extension }) => {
  const { page, context } = extension;
  const address = `chrome-extension://${extension.id}/map.html`;
  const rows = mapRows({ touchpoints: 4 });
  await page.goto(address);
  await page.getByRole('main').waitFor();
  await seedMap(page, rows, [Buffer.from(PIXEL).toString('base64')]);
  await page.goto(`${address}?map=${rows.map.id}`);
  const chance = newChance(SEED);
  for (let trial = 1; trial <= TRIALS; trial += 1) {
    const map = await context.newPage();
    await map.goto(`${address}?map=${rows.map.id}`);
    await map
      .getByRole('button', { name: /Edit: Doing/ })
      .first()
      .click();
    const words = `Looks away ${trial}`;
    await map.keyboard.press('Control+A');
    await map.keyboard.type(words);
    await sleep(chance() * 100);
    // From outside, as the browser closes a tab, and right after Enter.
    if (trial % 3 === 0) await map.keyboard.press('Enter');
    if (trial % 2 === 0) await map.evaluate(removeTab).catch(() => undefined);
    else await map.close({ runBeforeUnload: true });
    await expect(page.getByRole('button', { name: `${words} – Edit: Doing`, exact: true })).toBeVisible();
  }
});
