// Stop worker: ends the extension's service worker as the browser does, also at a chosen step of a capture.
import { type CDPSession, expect, type Page, type Worker } from '@playwright/test';
import type { JournalStep } from '@/lib/db/journal';
import type { LaunchedBrowser } from './launch-browser';
import { snapshotButton } from './shopper';
import { readStored } from './stored';
import { browserSession } from './toolbar';

const workerTarget = async (session: CDPSession, id: string): Promise<string | undefined> => {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  return targetInfos.find((target) => target.url.startsWith(`chrome-extension://${id}/`))?.targetId;
};

type Browser = Pick<LaunchedBrowser, 'context' | 'id'>;

/** Playwright's own list of workers keeps those that were stopped. */
export const isWorkerRunning = async (browser: Browser): Promise<boolean> => {
  const session = await browserSession(browser);
  const target = await workerTarget(session, browser.id);
  await session.detach();
  return target !== undefined;
};

/** Stops the worker; the next event for the extension starts a new one. */
export const stopWorker = async (browser: Browser): Promise<void> => {
  const session = await browserSession(browser);
  try {
    const targetId = await workerTarget(session, browser.id);
    if (!targetId) throw new Error('no worker is running');
    await session.send('Target.closeTarget', { targetId });
    await expect.poll(async () => (await workerTarget(session, browser.id)) !== targetId).toBe(true);
  } finally {
    await session.detach();
  }
};

/**
 * Makes the next write of journal step `step` the last thing that the worker learns of: the transaction is durable, and
 * the worker waits for ever to hear so. What is stopped then is stopped between exactly this step and the next.
 */
const holdWorkerAt = (worker: Worker, step: JournalStep): Promise<void> =>
  worker.evaluate((held) => {
    for (const method of ['add', 'put'] as const) {
      const write = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (value: { step?: string }, key?: IDBValidKey) {
        if (this.name === 'journal' && value.step === held) this.transaction.oncomplete = null;
        return key === undefined ? write.call(this, value) : write.call(this, value, key);
      };
    }
  }, step);

/** Resolves when the journal holds one capture, and it stands at `step`. */
const waitForStep = (panel: Page, step: JournalStep): Promise<void> =>
  expect.poll(async () => (await readStored(panel)).journal.map((row) => row.step)).toEqual([step]);

/** Presses Snapshot and stops the worker when the capture has got to `step`, whatever it would have done next. */
export const stopWorkerAt = async (
  browser: Pick<LaunchedBrowser, 'context' | 'id' | 'worker'>,
  panel: Page,
  step: JournalStep,
): Promise<void> => {
  // The newest one: those that were stopped stay in the list.
  await holdWorkerAt(browser.context.serviceWorkers().at(-1) ?? browser.worker, step);
  await snapshotButton(panel).click();
  await waitForStep(panel, step);
  await stopWorker(browser);
};

/** How many covers lie on a page, which is the only thing that a capture ever adds to it. */
export const coversOf = (page: Page): Promise<number> => page.locator('html > [popover]').count();
