// Page screens: pictures of the pages in tabs: welcome, library, settings and recovery, empty and with the sample journey.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchBrowser } from '../tests/support/launch-browser';
import { setPreferences } from '../tests/support/preferences';

const PAGES = ['library', 'options', 'welcome', 'recovery'] as const;
const THEMES = ['light', 'dark'] as const;

/** Photographs each page in one language into `folder`. */
export async function photographPages(folder: string, language: 'en' | 'zh'): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.context.newPage();
  const open = (name: string) => page.goto(`chrome-extension://${browser.id}/${name}.html`);
  await open('library');
  await setPreferences(page, { language, theme: 'system' });
  await open('library');
  await photograph(page, folder, `library-${language}-empty`);
  await open('welcome');
  await page.getByRole('button', { name: /sample|示例/i }).click();
  await page.waitForURL(/map\.html/);
  await photograph(page, folder, `map-${language}-sample`);
  for (const name of PAGES) {
    await open(name);
    await photograph(page, folder, `${name}-${language}`);
  }
  await browser.close();
}

async function photograph(page: Page, folder: string, name: string): Promise<void> {
  await page.getByRole('main').waitFor();
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(500);
      await page.screenshot({ path: path.join(folder, `${name}-${width}-${theme}.png`), fullPage: true });
    }
  }
}
