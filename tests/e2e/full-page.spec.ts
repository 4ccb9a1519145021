// Full page: from its top to its end in one picture, each part once, personal data covered, the page left as it was.
import type { Page } from '@playwright/test';
import { countTouchpoints, startWalkthrough } from '../support/shopper';
import { type SmallSite, startSmallSite } from '../support/small-site';
import { readStored } from '../support/stored';
import { lookAt } from '../support/stored-picture';
import { expect, test } from '../support/test';

const BLOCKS = 60;
const BLOCK = 100;
const HEADER = [200, 0, 0] as const;
/** Colours that no two neighbours share, and no header. */
const colourOf = (block: number) => [40, 60 + ((block * 67) % 190), 60 + ((block * 41) % 190)] as const;

const PAGE = `<!doctype html><html lang="en"><title>Long page</title>
<style>html { scroll-behavior: smooth } body { margin: 0 } .block { height: ${BLOCK}px; transition: all 2s }</style>
<header style="position: fixed; inset: 0 0 auto; height: 64px; background: rgb(${HEADER})">Shop</header>
<nav style="position:sticky; top: 0; height: 0"><svg width="16" height="16"><circle cx="8" cy="8" r="6"></circle></svg></nav>
${Array.from({ length: BLOCKS }, (_, block) => `<div class="block" style="background: rgb(${colourOf(block)})"></div>`).join('')}
<input id="deep" value="Ines Brandt" style="position: absolute; left: 300px; top: 4300px; width: 200px; height: 40px">
</html>`;

let site: SmallSite;
test.beforeAll(async () => {
  site = await startSmallSite({ '/': PAGE });
});
test.afterAll(() => site.close());

const stateOf = (page: Page) =>
  page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    top: scrollY,
    sheets: document.adoptedStyleSheets.length,
  }));

/** Opens the page, scrolled a little, and the panel beside it, recording. */
const begin = async (extension: { page: Page; openPanel(page: Page): Promise<Page> }) => {
  const { page } = extension;
  await page.goto(`${site.origin}/`);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  await page.evaluate(() => scrollTo({ top: 321, behavior: 'instant' }));
  return { page, panel, before: await stateOf(page) };
};

const takeFullPage = async (panel: Page) => {
  await panel.getByRole('button', { name: 'More ways to snapshot' }).click();
  await panel.getByRole('menuitem', { name: 'Snapshot of the full page' }).click();
};

/** Colours down the newest stored picture, beside all words. */
const coloursDown = (panel: Page): Promise<number[][]> =>
  panel.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('walkmap');
      request.onsuccess = () => resolve(request.result);
    });
    const rows = await new Promise<{ blob: Blob }[]>((resolve) => {
      const request = db.transaction('pixels').objectStore('pixels').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    const bitmap = await createImageBitmap(rows.at(-1)?.blob as Blob);
    const context = new OffscreenCanvas(1, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 150, 0, 1, bitmap.height, 0, 0, 1, bitmap.height);
    const { data } = context.getImageData(0, 0, 1, bitmap.height);
    return Array.from({ length: bitmap.height }, (_, y) => [...data.slice(4 * y, 4 * y + 3)]);
  });

const isNear = (one: readonly number[] = [], other: readonly number[]) =>
  other.every((value, channel) => Math.abs(value - (one[channel] ?? 0)) < 14);

test('each part of a long page is in its picture once, and the page is left as it was', async ({ extension }) => {
  const { page, panel, before } = await begin(extension);
  await takeFullPage(panel);
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await expect(panel.getByRole('article')).toBeVisible();
  await expect(panel.getByRole('progressbar')).toBeHidden();
  expect(await stateOf(page)).toEqual(before);

  const { snapshots, journal } = await readStored(panel);
  expect(journal).toEqual([]);
  expect(snapshots).toMatchObject([
    { height: BLOCKS * BLOCK, width: await page.evaluate(() => document.documentElement.clientWidth) },
  ]);
  const colours = await coloursDown(panel);
  // Where two colours meet, JPEG mixes them.
  const header = colours.flatMap((colour, y) => (isNear(colour, HEADER) ? [y] : []));
  expect([header.length > 55, Math.max(...header) < 64]).toEqual([true, true]);
  const wrong = Array.from({ length: BLOCKS }, (_, block) => block).filter(
    (block) => !isNear(colours[block * BLOCK + 75], colourOf(block)),
  );
  expect(wrong).toEqual([]);
  const [deep] = await lookAt(panel, [{ x: 300, y: 4300, width: 200, height: 40 }]);
  expect(deep?.offCover).toBeLessThan(24);
});

test('called off by Esc, nothing is kept and the page is as it was', async ({ extension }) => {
  const { page, panel, before } = await begin(extension);
  await takeFullPage(panel);
  await expect(panel.getByText(/^Full page: [2-9] of/)).toBeVisible();
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('progressbar')).toBeHidden();
  expect(await stateOf(page)).toEqual(before);
  expect(await countTouchpoints(panel)).toBe(0);
  expect(await readStored(panel)).toMatchObject({ touchpoints: [], snapshots: [], pixels: [], journal: [] });
  await expect(panel.getByRole('alert')).toBeHidden();
});

test('stopped in the middle with the worker, the page puts itself right', async ({ extension }) => {
  const { page, panel, before } = await begin(extension);
  await takeFullPage(panel);
  await expect(panel.getByText(/^Full page: [2-9] of/)).toBeVisible();
  const session = await panel.context().newCDPSession(panel);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => stateOf(page)).toEqual(before);
  expect(await readStored(panel)).toMatchObject({ touchpoints: [], snapshots: [], pixels: [] });
});
