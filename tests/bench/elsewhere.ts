// Elsewhere: writes from one page of the extension, and when another one has painted what was written.
import type { Page } from '@playwright/test';
import type { Patch } from '@/lib/db/write';
import type { PatchTouchpoint } from './pages/writer/main';

type Reply = { benchPaintedAt?: Promise<number> };

/** Saves a patch through the page `writer.html`; the epoch ms at which it was durable. */
export const writeElsewhere = (writer: Page, id: string, patch: Patch<'touchpoints'>): Promise<number> =>
  writer.evaluate(
    ([touchpoint, change]) =>
      (globalThis as unknown as { patchTouchpoint: PatchTouchpoint }).patchTouchpoint(touchpoint, change),
    [id, patch] as const,
  );

/** Begins to look for a first `selector` that ends in `text`; what it finds is for `paintedAt`. */
export const expectText = (page: Page, selector: string, text: string): Promise<void> =>
  page.evaluate(
    ([where, wanted]) => {
      const first = document.querySelector(where);
      if (!first) throw new Error(`${where} is not on the page`);
      if (first.textContent?.endsWith(wanted)) throw new Error(`${where} says ${wanted} already`);
      (globalThis as Reply).benchPaintedAt = new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector(where)?.textContent?.endsWith(wanted)) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(0);
          });
        }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      });
    },
    [selector, text] as const,
  );

/** The epoch ms at the end of the frame that showed what was expected. */
export const paintedAt = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { benchPaintedAt } = globalThis as Reply;
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('it was not painted')), 30_000));
    return Promise.race([benchPaintedAt ?? Promise.reject(new Error('nothing is expected')), late]);
  });
