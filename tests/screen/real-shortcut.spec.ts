// Real shortcut: keys pressed on a real keyboard open the panel, and take snapshots of pages while it is closed.
import type { Worker } from '@playwright/test';
import { launchBrowser } from '../support/launch-browser';
import { attachPanel } from '../support/panel';
import { startScreen } from '../support/screen';
import { startWalkthrough } from '../support/shopper';
import { startSite } from '../support/site';
import { findOrphans, readStored } from '../support/stored';
import { expect, test } from '../support/test';

const badge = (worker: Worker) =>
  worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } };
    return chrome.action.getBadgeText({});
  });

/** How far (0..255) the newest stored picture is from `screenshot`, on average over a small version of both. */
const differenceTo = (worker: Worker, screenshot: Buffer): Promise<number> =>
  worker.evaluate(async (base64) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('walkmap');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ blob: Blob }[]>((resolve, reject) => {
      const request = db.transaction('pixels').objectStore('pixels').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    const pixelsOf = async (blob: Blob) => {
      const bitmap = await createImageBitmap(blob, { resizeWidth: 64, resizeHeight: 40, resizeQuality: 'high' });
      const context = new OffscreenCanvas(64, 40).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return context?.getImageData(0, 0, 64, 40).data ?? new Uint8ClampedArray();
    };
    const stored = await pixelsOf(rows.at(-1)?.blob ?? new Blob());
    const seen = await pixelsOf(new Blob([Uint8Array.fromBase64(base64)]));
    return stored.reduce((sum, value, index) => sum + Math.abs(value - (seen[index] ?? 0)), 0) / stored.length;
  }, screenshot.toString('base64'));

test('real keys open the panel and, with the panel closed, take snapshots that the badge confirms', async () => {
  const site = await startSite();
  const screen = await startScreen();
  const browser = await launchBrowser({
    headless: false,
    args: screen.browserArgs,
    windowSize: { width: 1200, height: 800 },
  });
  try {
    const { context, worker } = browser;
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(site.shop);
    screen.press('alt+shift+o');
    const { panel, close } = await attachPanel(browser);
    await startWalkthrough(panel);
    await panel.close();
    await close();
    await expect.poll(() => page.evaluate(() => outerWidth - innerWidth)).toBeLessThan(200);
    await expect.poll(() => badge(worker)).toBe('0');

    // Another origin, which nobody has opened to Walkmap: the keys grant it and take the picture, in one press.
    await page.goto(`${site.shop.replace('127.0.0.1', 'localhost')}/machines`);
    screen.press('alt+shift+s');
    await expect.poll(() => badge(worker)).toBe('1');
    expect(await differenceTo(worker, await page.screenshot())).toBeLessThan(4);
    screen.press('alt+shift+g');
    await expect.poll(() => badge(worker)).toBe('2');
    screen.press('alt+shift+d');
    await expect.poll(() => badge(worker)).toBe('3');

    const stored = await readStored(worker);
    expect(stored.touchpoints.map((row) => row.emotion?.value ?? null)).toEqual([null, 1, -1]);
    for (const row of stored.touchpoints) expect(new URL(row.url ?? '').pathname).toBe('/machines');
    expect(findOrphans(stored)).toEqual([]);
    expect(stored.journal).toEqual([]);
  } finally {
    await browser.close();
    await screen.close();
    await site.close();
  }
});
