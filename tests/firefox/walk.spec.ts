// Walk in Firefox: the real sidebar, toolbar button and shortcut, from the first page to the files of a map.
import { expect, test } from '../support/firefox/test';

test('a shopper walks', async ({ site, firefox }) => {
  const { page } = firefox;
  await page.goto(`${site.shop}/`);
  await firefox.clickToolbar();
  const panel = await firefox.sidebar();
  await panel.click('button', 'Start a walkthrough');
  await panel.reads(/\b0 touchpoints/);
  await firefox.pressShortcut('S');
  await panel.reads(/\b1 touchpoint /);
  expect(firefox.complaints).toEqual([]);
});
