// Attaches to the real side panel, which Playwright's own list of pages leaves out.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { LaunchedBrowser } from './launch-browser';
import { browserSession } from './toolbar';

const DEADLINE_MS = 10_000;

export interface AttachedPanel {
  panel: Page;
  /** Ends the connection; the panel itself stays open. Attach anew after a panel was closed and opened again. */
  close(): Promise<void>;
}

const until = async <T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> => {
  for (const end = performance.now() + DEADLINE_MS; performance.now() < end; await sleep(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(what);
};

/** The panel lives in a target of its own, so a second connection to the same browser drives it. */
export const attachPanel = async (
  browser: Pick<LaunchedBrowser, 'context' | 'id' | 'dir'>,
  file = 'sidepanel.html',
): Promise<AttachedPanel> => {
  const url = `chrome-extension://${browser.id}/${file}`;
  const session = await browserSession(browser);
  try {
    await until(`the side panel (${file}) did not open`, async () => {
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'page' }] });
      return targetInfos.find((target) => target.url.startsWith(url));
    });
  } finally {
    await session.detach();
  }
  const port = fs.readFileSync(path.join(browser.dir, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const second: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  try {
    const panel = await until('the side panel has no page', () =>
      second
        .contexts()
        .flatMap((context) => context.pages())
        .find((page) => page.url().startsWith(url)),
    );
    return { panel, close: () => second.close() };
  } catch (error) {
    await second.close();
    throw error;
  }
};

/**
 * Resolves when the page beside the panel has its final width: it shrinks step by step while the panel slides in, and a
 * picture taken before that shows the whole window.
 */
export const waitUntilSettled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => outerWidth - innerWidth > 200);
  const sizeOf = () => page.evaluate(() => `${innerWidth} x ${innerHeight}`);
  let size = await sizeOf();
  for (let calm = 0; calm < 4; calm++) {
    await sleep(50);
    const next = await sizeOf();
    if (next !== size) calm = -1;
    size = next;
  }
};
