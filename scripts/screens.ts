// Screens: pictures of the panel, the map, the report and the pages in tabs, in every dress, under docs/screens, to be looked at.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import type { PicturedRows } from '../lib/db/maps';
import { exportFrom } from '../tests/support/exporting';
import { type LaunchedBrowser, launchBrowser } from '../tests/support/launch-browser';
import { attachPanel, waitUntilSettled } from '../tests/support/panel';
import { mapRows } from '../tests/support/rows';
import { seedMap } from '../tests/support/seed';
import { photographShop } from '../tests/support/shop-pictures';
import { startSite } from '../tests/support/site';
import { clickToolbar } from '../tests/support/toolbar';
import { photographPages } from './page-screens';
import { photographTroubles } from './trouble-screens';

const folder = fileURLToPath(new URL('../docs/screens/', import.meta.url));
const COUNTS = [0, 12, 60];
const WIDTHS = [1440, 1920] as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'zh'] as const;

fs.mkdirSync(folder, { recursive: true });
const site = await startSite({ slowMs: 0 });
const shopBrowser = await launchBrowser();
const pictures = await photographShop(await shopBrowser.context.newPage(), site);
await shopBrowser.close();
for (const language of LANGUAGES) {
  for (const count of COUNTS) await photographScreens(language, count);
  await photographPages(folder, language);
}
await photographScreens('en', 200);
await photographTroubles(folder, pictures);
await site.close();

async function photographScreens(language: (typeof LANGUAGES)[number], count: number): Promise<void> {
  const browser = await launchBrowser();
  const { context, id } = browser;
  const rows = recordingNow(mapRows({ touchpoints: count, language }));
  const map = context.pages()[0] ?? (await context.newPage());
  await map.goto(`chrome-extension://${id}/map.html`);
  await map.getByRole('main').waitFor();
  await map.evaluate((chosen) => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
    ).chrome;
    return storage.local.set({ preferences: { language: chosen, theme: 'system' } });
  }, language);
  await seedMap(map, rows, pictures);
  await map.goto(`chrome-extension://${id}/map.html?map=${rows.map.id}`);
  await photographMap(map, context, `${language}-${count}`, rows.map.id, count);
  if (count !== 60) await photographPanel(browser, `${language}-${count}`);
  await browser.close();
}

/** The walkthrough as it looks while it is being recorded. */
function recordingNow(rows: PicturedRows): PicturedRows {
  const clock = { elapsed: 767_000, runningSince: Date.now() };
  const walkthroughs = rows.walkthroughs.map((run) => ({
    ...run,
    recording: 'recording' as const,
    finishedAt: null,
    clock,
  }));
  return { ...rows, walkthroughs };
}

async function photographMap(
  map: Page,
  context: BrowserContext,
  name: string,
  id: string,
  count: number,
): Promise<void> {
  for (const theme of THEMES) {
    await map.emulateMedia({ colorScheme: theme });
    for (const width of WIDTHS) {
      await map.setViewportSize({ width, height: width === 1440 ? 900 : 1200 });
      await map.goto(`${map.url().split('?')[0]}?map=${id}`);
      await map.waitForLoadState('networkidle');
      await map.waitForTimeout(400);
      await map.screenshot({ path: path.join(folder, `map-${name}-${width}-${theme}.png`) });
    }
  }
  if (count === 12) await photographReport(map, context, name);
}

async function photographReport(map: Page, context: BrowserContext, name: string): Promise<void> {
  await map.emulateMedia({ colorScheme: 'light' });
  const [file] = await exportFrom(map, ['html'], fs.mkdtempSync(path.join(folder, 'report-')));
  if (!file) return;
  const report = await context.newPage();
  await report.setViewportSize({ width: 1440, height: 900 });
  for (const theme of THEMES) {
    await report.emulateMedia({ colorScheme: theme });
    await report.goto(`file://${file}`);
    await report.screenshot({ path: path.join(folder, `report-${name}-${theme}.png`), fullPage: true });
  }
  await report.close();
  fs.rmSync(path.dirname(file), { recursive: true });
}

async function photographPanel(browser: LaunchedBrowser, name: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(site.shop);
  await clickToolbar(browser, page);
  const { panel, close } = await attachPanel(browser);
  await waitUntilSettled(page);
  await panel.getByRole('contentinfo').waitFor();
  for (const theme of THEMES) {
    await panel.emulateMedia({ colorScheme: theme });
    await panel.waitForTimeout(300);
    await panel.screenshot({ path: path.join(folder, `panel-${name}-${theme}.png`) });
  }
  await close();
}
