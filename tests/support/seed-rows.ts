// Seed rows: puts single rows into the extension's database, for what another screen than the tested one makes.
import type { Page } from '@playwright/test';

/** Writes the rows of each table through an open page of the extension, whose live queries do not hear of it. */
export const seedRows = (page: Page, tables: Readonly<Record<string, readonly object[]>>): Promise<void> =>
  page.evaluate(async (rows) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('walkmap');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction([...Object.keys(rows), 'meta'], 'readwrite');
    for (const [name, some] of Object.entries(rows)) {
      for (const row of some) transaction.objectStore(name).put(row);
    }
    // Rows that came by another door than `write` are counted anew at the next start.
    transaction.objectStore('meta').delete('tally');
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    db.close();
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { remove(key: string): Promise<void> } } };
    };
    await chrome.storage.local.remove('witness');
  }, tables);
