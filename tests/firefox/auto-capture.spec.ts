// Auto-capture in Firefox: on the page that was granted, its routes and what is clicked there; beyond it, nothing.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '../support/firefox/test';
import { KEY } from '../support/firefox/view';
import { HURRIED } from '../support/shopper';
import { startSmallSite } from '../support/small-site';
import { readStored } from '../support/stored';

const PAGES = {
  '/': `<!doctype html><html lang="en"><title>List</title><h1>List</h1><button>Details</button>
    <script>
      document.querySelector('button').onclick = () => {
        history.pushState(null, '', '/details');
        document.title = 'Details';
        document.body.innerHTML = '<h1 style="background: teal; height: 500px">Details</h1><a href="/next">Next</a>';
      };
    </script></html>`,
  '/next': '<!doctype html><html lang="en"><title>Next</title><h1>Next</h1></html>',
};

test('clicks and routes are captured on the page that was granted, and the next page asks for the key', async ({
  firefox,
}) => {
  const site = await startSmallSite(PAGES);
  const { page } = firefox;
  await page.goto(`${site.origin}/`);
  await firefox.clickToolbar();
  const panel = await firefox.sidebar();
  await panel.click('button', 'Start a walkthrough');
  await panel.reads(/\b0 touchpoints/);
  await panel.click('button', 'Auto-capture: off');
  await panel.click('checkbox', 'When a page has opened');
  await panel.click('checkbox', 'Before each click');
  await panel.press(KEY.escape);
  const said = async () => (await readStored(panel)).touchpoints.map(({ title, doing }) => `${title}: ${doing}`);

  await sleep(HURRIED);
  await page.click('button', 'Details');
  await expect.poll(said).toEqual(['List: Clicks “Details”.', 'Details: ']);
  await sleep(HURRIED);
  await page.click('link', 'Next');
  await expect.poll(said).toEqual(['List: Clicks “Details”.', 'Details: Clicks “Next”.']);
  await page.reads('Next');
  await panel.reads(/on every page: press Alt\+Shift\+S/);
  await sleep(HURRIED);
  expect(await said()).toHaveLength(2);
  await firefox.pressShortcut('S');
  await expect.poll(said).toHaveLength(3);
  expect(await firefox.complaints()).toEqual([]);
  await site.close();
});
