// Stage: the browser that a bench runs in, fresh pages in it, and the clocks: the page's own and the processor's.
import type { CDPSession, Page } from '@playwright/test';
import { type LaunchedBrowser, type LaunchOptions, launchBrowser } from '../support/launch-browser';
import { browserSession } from '../support/toolbar';
import type { Sample } from './bench';
import { benchExtension } from './bench-extension';
import { stampPaint } from './stamp-paint';

export interface Stage {
  browser: LaunchedBrowser;
  /** Opens a page of the extension, such as `map.html?map=1`, in a new tab. */
  open(file: string): Promise<Page>;
  /** What `work` took by its own account (ms), with the processor time that passed meanwhile. */
  timed(work: () => Promise<number>): Promise<Sample>;
  /** A fresh page, from the start of its navigation until `selector` is there and painted; closed afterwards. */
  paint(file: string, selector: string): Promise<Sample>;
}

/** Milliseconds after which a page that does not show what is waited for counts as broken. */
export const PATIENCE = 180_000;

/** Runs `work` in a browser and a profile of its own. */
export async function onStage<T>(work: (stage: Stage) => Promise<T>, launch: LaunchOptions = {}): Promise<T> {
  const browser = await launchBrowser({ extension: benchExtension, ...launch });
  try {
    // What runs these files marks named functions with a call, also in what is sent into a page.
    await browser.context.addInitScript('globalThis.__name = (named) => named');
    const session = await browserSession(browser);
    const timed: Stage['timed'] = async (job) => {
      const before = await cpuSeconds(session);
      const ms = await job();
      const after = await cpuSeconds(session);
      const seconds = [...after].reduce((sum, [id, total]) => sum + total - (before.get(id) ?? 0), 0);
      return { ms, cpuMs: seconds * 1000 };
    };
    const open: Stage['open'] = async (file) => {
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${browser.id}/${file}`);
      return page;
    };
    const paint: Stage['paint'] = (file, selector) =>
      timed(async () => {
        const page = await browser.context.newPage();
        try {
          await page.addInitScript(stampPaint, selector);
          await page.goto(`chrome-extension://${browser.id}/${file}`);
          const painted = await page.waitForFunction(
            () => (globalThis as { benchPainted?: number }).benchPainted,
            null,
            {
              timeout: PATIENCE,
            },
          );
          return Number(await painted.jsonValue());
        } finally {
          await page.close();
        }
      });
    return await work({ browser, open, timed, paint });
  } finally {
    await browser.close();
  }
}

/** Processor seconds of each process of the browser so far. */
async function cpuSeconds(session: CDPSession): Promise<Map<number, number>> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
}
