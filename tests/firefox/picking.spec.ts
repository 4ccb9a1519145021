// Picking in Firefox: a region and an element, by keys pressed in the sidebar, on the page where access was given.
import { expect, test } from '../support/firefox/test';
import { KEY } from '../support/firefox/view';
import { readStored } from '../support/stored';

test('a region and an element are picked by key', async ({ site, firefox }) => {
  const { page } = firefox;
  await page.goto(`${site.shop}/`);
  await firefox.clickToolbar();
  const panel = await firefox.sidebar();
  await panel.click('button', 'Start a walkthrough');
  await panel.reads(/\b0 touchpoints/);
  const markup = await page.evaluate(() => document.documentElement.outerHTML);
  await panel.click('button', 'More ways to snapshot');
  await panel.click('menuitem', 'Snapshot a region…');
  await panel.reads('Drag a region');
  await panel.press(KEY.arrowRight);
  await panel.reads(/\d × \d+ pixels/);
  await panel.press(KEY.enter);
  await panel.reads(/\b1 touchpoint /);
  await panel.click('button', 'More ways to snapshot');
  await panel.click('menuitem', 'Snapshot an element…');
  await panel.reads('Click an element');
  await panel.press(KEY.arrowRight);
  await panel.reads(/\d × \d+ pixels/);
  const size = /([\d,]+) × ([\d,]+) pixels/
    .exec(await panel.text())
    ?.slice(1)
    .map((n) => Number(n.replace(',', '')));
  await panel.press(KEY.enter);
  await panel.reads(/\b2 touchpoints /);
  const { snapshots } = await readStored(panel);
  const [width, height] = await page.evaluate(() => [
    Math.round(document.documentElement.clientWidth / 2),
    Math.round(document.documentElement.clientHeight / 2),
  ]);
  expect(snapshots).toMatchObject([
    { source: 'region', width, height },
    { source: 'element', width: size?.[0], height: size?.[1] },
  ]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(markup);
  expect(await firefox.complaints()).toEqual([]);
});
