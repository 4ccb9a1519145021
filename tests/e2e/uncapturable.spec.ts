// Uncapturable: pages that no extension may see, each with its own reason and a way on; and access that ends and returns.
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { findOrphans, readStored } from '../support/stored';
import { type Extension, expect, test } from '../support/test';
import { clickToolbar } from '../support/toolbar';
import { clickToolbarAt } from '../support/toolbar-at';

const BROWSER = 'This is a page of the browser itself; browsers do not let extensions see it.';
const EXTENSION = 'This page belongs to another extension; it cannot be captured.';
const NEW_SITE = 'A new site: press Alt+Shift+S';

/** The PDF viewer that Chromium carries is an extension like any other. */
const OTHER_EXTENSION = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
const PICTURE = fileURLToPath(new URL('../../assets/public/icon/128.png', import.meta.url));

const CLOSED_PORT = 'http://127.0.0.1:45999/';

/** Where a page is, and what the panel says once its button was clicked there. */
const PAGES: readonly (readonly [string, (shop: string, own: string) => string, string])[] = [
  ['a page of the browser', () => 'chrome://version/', BROWSER],
  ['the list of extensions', () => 'chrome://extensions/', BROWSER],
  ['a PDF', (shop) => `${shop}/file.pdf`, 'This is a PDF; its pages cannot be masked, so no snapshot is taken.'],
  ['a folder of this computer', () => 'file:///', 'This is a file on your computer'],
  ['the source of a page', (shop) => `view-source:${shop}/`, BROWSER],
  ['a page of this extension', (_, own) => `${own}/map.html`, EXTENSION],
  ['a page of another extension', () => OTHER_EXTENSION, BROWSER],
  ['the extension store', () => 'https://chromewebstore.google.com/', 'Browsers protect their extension store'],
  ['a page that did not load', () => CLOSED_PORT, 'The page did not load, so there is nothing to measure here.'],
  ['a blank page', () => 'about:blank', BROWSER],
];

const snapshotButton = (panel: Page) => panel.getByRole('button', { name: /^Snapshot( |$)/ });

const openShop = async (extension: Extension, address: string): Promise<Page> => {
  await extension.page.goto(address);
  const panel = await extension.openPanel(extension.page);
  await startWalkthrough(panel);
  return panel;
};

test('each page that cannot be captured has a plain reason, and a picture can be added by hand', async ({
  site,
  extension,
}) => {
  const panel = await openShop(extension, site.shop);
  let added = 0;
  for (const [what, addressOf, sentence] of PAGES) {
    await test.step(what, async () => {
      const address = addressOf(site.shop, `chrome-extension://${extension.id}`);
      // Addresses that do not load reject; the page of their failure is what this is about.
      await extension.page.goto(address).catch(() => undefined);
      await expect(async () => clickToolbarAt(extension, address)).toPass();
      if (address !== CLOSED_PORT) await expect(panel.getByRole('status').filter({ hasText: sentence })).toBeVisible();
      await expect(panel.getByText(NEW_SITE)).toHaveCount(0);
      await snapshotButton(panel).click();
      await expect(panel.getByRole('alert')).toContainText(sentence);
      expect((await readStored(panel)).touchpoints).toHaveLength(added);

      await panel.getByRole('alert').getByRole('button', { name: 'Add a picture…' }).click();
      await panel.getByLabel('What happened?').fill(`Saw ${what}`);
      const choosing = panel.waitForEvent('filechooser');
      await panel.getByRole('button', { name: 'Choose files' }).click();
      await (await choosing).setFiles(PICTURE);
      await panel.getByRole('button', { name: 'Add the touchpoint' }).click();
      await expect(panel.getByRole('img', { name: `Snapshot of Saw ${what}` })).toBeVisible();
      await expect(panel.getByRole('alert')).toHaveCount(0);
      added += 1;
    });
  }
  const stored = await readStored(panel);
  expect(stored.touchpoints.map((row) => row.title)).toEqual(PAGES.map(([what]) => `Saw ${what}`));
  expect(stored.pixels).toHaveLength(PAGES.length);
  expect(findOrphans(stored)).toEqual([]);
});

test('a new origin is refused politely until the person lets the panel in', async ({ site, extension }) => {
  const { page } = extension;
  const panel = await openShop(extension, site.shop);
  await takeSnapshot(panel);
  await page.goto(`${site.pay}/pay`);
  await expect(panel.getByRole('status').filter({ hasText: NEW_SITE })).toBeVisible();
  const before = await readStored(panel);
  await snapshotButton(panel).click();
  await expect(panel.getByRole('alert')).toContainText('Alt+Shift+S');
  expect(await readStored(panel)).toEqual(before);
  await clickToolbar(extension, page);
  await takeSnapshot(panel);
  await expect(panel.getByRole('alert')).toHaveCount(0);

  await page.goto(site.shop);
  await expect(panel.getByRole('status').filter({ hasText: NEW_SITE })).toBeVisible();
  const { touchpoints } = await readStored(panel);
  expect(touchpoints.map((row) => row.url)).toEqual([`${site.shop}/`, `${site.pay}/pay`]);
});

test('access lasts within the origin: navigation, reload, history and pushState', async ({ site, extension }) => {
  const { page } = extension;
  const panel = await openShop(extension, site.shop);
  await page.goto(`${site.shop}/machines`);
  await takeSnapshot(panel);
  await page.reload();
  await takeSnapshot(panel);
  await page.goBack();
  await takeSnapshot(panel);
  await page.goto(`${site.shop}/finder`);
  await takeSnapshot(panel);
  await page.getByRole('link', { name: 'Milk drinks' }).click();
  await page.waitForURL('**/finder/cups');
  await takeSnapshot(panel);
  const { touchpoints } = await readStored(panel);
  const paths = ['/machines', '/machines', '/', '/finder', '/finder/cups'];
  expect(touchpoints.map((row) => row.url)).toEqual(paths.map((path) => site.shop + path));
  expect(touchpoints.at(-1)?.title).toBe('Machine finder: cups a day - Brewhaus');
});

test('without a shortcut the panel says so and leads to where one is set', async ({ site, extension }) => {
  const panel = await openShop(extension, site.shop);
  await expect(panel.getByRole('button', { name: 'Set one' })).toHaveCount(0);
  // The browser assigns shortcuts as the manifest suggests; that it has none is said in its place.
  await panel.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome: { commands: { getAll: () => Promise<unknown> } } };
    chrome.commands.getAll = async () => [{ name: 'snapshot', shortcut: '', description: '' }];
  });
  await panel.reload();
  await expect(panel.getByText('No shortcut is set for Snapshot.')).toBeVisible();
  await extension.page.goto(site.pay);
  await expect(panel.getByText('the Snapshot shortcut (set one first)')).toBeVisible();
  const opened = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Set one' }).click();
  await expect.poll(async () => (await opened).url()).toBe('chrome://extensions/shortcuts');
});
