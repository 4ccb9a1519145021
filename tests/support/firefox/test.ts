// Playwright's `test` as runner, with the sample shop and a Firefox that carries the extension, both new for each test.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { type Site, startSite } from '../site';
import { type FirefoxWindow, firefoxWindow } from './firefox-window';
import { EXTENSION_ORIGIN, type LaunchOptions, launchFirefox } from './launch-firefox';
import { View } from './view';

export { expect } from '@playwright/test';

export interface Firefox extends FirefoxWindow {
  /** The window's first tab. */
  page: View;
  /** Opens a page of the extension, such as `map.html`, in a new tab. */
  extensionPage(file: string): Promise<View>;
  /** Waits until a tab shows a page of the extension, whoever opened it. */
  tabOf(file: string): Promise<View>;
  /** Waits for a file to be downloaded whole. */
  download(name: string): Promise<Buffer>;
  /** Address of a downloaded file. */
  downloaded(name: string): string;
}

interface Fixtures {
  /** Change with `test.use({ launch: { ... } })`. */
  launch: LaunchOptions;
  site: Site;
  firefox: Firefox;
}

export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  site: async ({}, use) => {
    const site = await startSite({ slowMs: 0 });
    await use(site);
    await site.close();
  },

  firefox: async ({ launch }, use) => {
    const { bidi, downloads, close } = await launchFirefox(launch);
    try {
      const tabs = async () =>
        (await bidi.send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree')).contexts;
      const first = (await tabs())[0]?.context ?? '';
      await use({
        ...(await firefoxWindow(bidi)),
        page: new View(bidi, first),
        extensionPage: async (file) => {
          const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
          const view = new View(bidi, context);
          await view.goto(`${EXTENSION_ORIGIN}/${file}`);
          return view;
        },
        tabOf: async (file) => {
          const find = async () => (await tabs()).find(({ url }) => url.startsWith(`${EXTENSION_ORIGIN}/${file}`));
          await expect.poll(find, { timeout: 10_000 }).toBeTruthy();
          return new View(bidi, (await find())?.context ?? '');
        },
        download: async (name) => {
          const file = path.join(downloads, name);
          const whole = () => fs.existsSync(file) && !fs.existsSync(`${file}.part`) && fs.statSync(file).size > 0;
          await expect.poll(whole, { timeout: 30_000 }).toBe(true);
          return fs.readFileSync(file);
        },
        downloaded: (name) => pathToFileURL(path.join(downloads, name)).href,
      });
    } finally {
      await close();
    }
  },
});
