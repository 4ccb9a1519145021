// Playwright's `test` with the sample shop and a browser that carries the extension, both new for each test.
import { test as base, type Page } from '@playwright/test';
import { type LaunchedBrowser, type LaunchOptions, launchBrowser } from './launch-browser';
import { attachPanel, waitUntilSettled } from './panel';
import { type Site, startSite } from './site';
import { clickToolbar } from './toolbar';

export { expect } from '@playwright/test';

export interface Extension extends LaunchedBrowser {
  /** The window's first tab, still blank. */
  page: Page;
  /** Clicks the toolbar button on the page's tab and returns the side panel that opens. */
  openPanel(page: Page): Promise<Page>;
  /** Opens a page of the extension, such as `map.html`, in a new tab. */
  extensionPage(file: string): Promise<Page>;
}

interface Fixtures {
  /** Change with `test.use({ launch: { ... } })`. */
  launch: LaunchOptions;
  /** Milliseconds the shop's delivery page takes; 0 unless a test is about waiting. */
  slowMs: number;
  site: Site;
  extension: Extension;
}

export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  slowMs: [0, { option: true }],

  site: async ({ slowMs }, use) => {
    const site = await startSite({ slowMs });
    await use(site);
    await site.close();
  },

  extension: async ({ launch }, use) => {
    const browser = await launchBrowser(launch);
    const closers: (() => Promise<void>)[] = [];
    await use({
      ...browser,
      page: browser.context.pages()[0] ?? (await browser.context.newPage()),
      openPanel: async (page) => {
        await clickToolbar(browser, page);
        const { panel, close } = await attachPanel(browser);
        closers.push(close);
        await waitUntilSettled(page);
        return panel;
      },
      extensionPage: async (file) => {
        const page = await browser.context.newPage();
        await page.goto(`chrome-extension://${browser.id}/${file}`);
        return page;
      },
    });
    for (const close of closers.reverse()) await close();
    await browser.close();
  },
});
