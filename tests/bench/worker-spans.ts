// Worker spans: what the extension's worker spends on a snapshot, noted from outside by wrapping the browser's own calls.
import type { Worker } from '@playwright/test';

export interface Span {
  what: 'capture' | 'script' | 'encode' | 'commit';
  /** Epoch ms, with fractions. A commit has no length. */
  start: number;
  end: number;
}

interface Noted {
  benchSpans: Span[];
}

/** From now on each picture, injected script, encoding and durable commit of touchpoints is noted. */
export const noteSpans = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    const noted: Span[] = [];
    Object.assign(globalThis, { benchSpans: noted });
    const { chrome } = globalThis as unknown as { chrome: { tabs: object; scripting: object } };
    const wrapped: [Span['what'], object, string][] = [
      ['capture', chrome.tabs, 'captureVisibleTab'],
      ['script', chrome.scripting, 'executeScript'],
      ['encode', OffscreenCanvas.prototype, 'convertToBlob'],
    ];
    // No inner function may have a name: the one who sends this text here marks those with a call that is not there.
    for (const [what, owner, name] of wrapped) {
      const methods = owner as Record<string, (...args: unknown[]) => Promise<unknown>>;
      const call = methods[name];
      if (!call) throw new Error(`there is no ${name}`);
      methods[name] = async function (this: unknown, ...args) {
        const start = performance.timeOrigin + performance.now();
        try {
          return await call.apply(this, args);
        } finally {
          noted.push({ what, start, end: performance.timeOrigin + performance.now() });
        }
      };
    }
    // Dexie has bound `transaction` already; what is written is still written through these two.
    const heard = new WeakSet<IDBTransaction>();
    for (const method of ['add', 'put'] as const) {
      const write = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (...args) {
        if (this.name === 'touchpoints' && !heard.has(this.transaction)) {
          heard.add(this.transaction);
          this.transaction.addEventListener('complete', () => {
            const at = performance.timeOrigin + performance.now();
            noted.push({ what: 'commit', start: at, end: at });
          });
        }
        return write.apply(this, args);
      };
    }
  });

/** What was noted since it was asked last. */
export const takeSpans = (worker: Worker): Promise<Span[]> =>
  worker.evaluate(() => (globalThis as unknown as Noted).benchSpans.splice(0));

/** Waits until touchpoints were committed, and gives everything noted up to then. Rejects after 10 s. */
export const spansOfCommit = async (worker: Worker): Promise<Span[]> => {
  await worker.evaluate(async () => {
    const { benchSpans } = globalThis as unknown as Noted;
    const end = performance.now() + 10_000;
    while (!benchSpans.some(({ what }) => what === 'commit')) {
      if (performance.now() > end) throw new Error('nothing was committed');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  return takeSpans(worker);
};

export const lengthOf = (spans: readonly Span[], what: Span['what']): number =>
  spans.reduce((sum, span) => sum + (span.what === what ? span.end - span.start : 0), 0);
