// Faulty store: makes the IndexedDB of the worker or of a page refuse writes as a full disk does, and mends it again.
import type { Page, Worker } from '@playwright/test';

/** `throws`: the write itself fails. `aborts`: the write succeeds, and then its transaction does not. */
export type Fault = 'throws' | 'aborts';

/** Only writes of `context` fail; every other one has a store object of its own. */
export const breakStore = (context: Page | Worker, fault: Fault): Promise<void> =>
  (context as Worker).evaluate((kind) => {
    const full = () => new DOMException('the disk is full', 'QuotaExceededError');
    const { add, put } = IDBObjectStore.prototype;
    const broken = (write: typeof put) =>
      function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
        if (kind === 'throws') throw full();
        const { transaction } = this;
        const request = key === undefined ? write.call(this, value) : write.call(this, value, key);
        Object.defineProperty(transaction, 'error', { configurable: true, get: full });
        request.addEventListener('success', () => transaction.abort());
        return request;
      };
    Object.assign(IDBObjectStore.prototype, { add: broken(add), put: broken(put) });
    Object.assign(globalThis, {
      walkmapTestMend: () => Object.assign(IDBObjectStore.prototype, { add, put }),
    });
  }, fault);

export const mendStore = (context: Page | Worker): Promise<void> =>
  (context as Worker).evaluate(() => void (globalThis as unknown as { walkmapTestMend: () => void }).walkmapTestMend());
