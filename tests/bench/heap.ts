// Heap: how much a page or the worker holds once everything that can go is gone.
import type { CDPSession, Page } from '@playwright/test';
import type { LaunchedBrowser } from '../support/launch-browser';
import { browserSession } from '../support/toolbar';

/** Megabytes of script, of the page's elements and of byte arrays, after garbage was collected. */
export async function pageHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    return await heapBy((method) => session.send(method as 'Runtime.getHeapUsage') as Promise<unknown>);
  } finally {
    await session.detach();
  }
}

/** The same of the extension's worker, which must be running. */
export async function workerHeap(browser: LaunchedBrowser): Promise<number> {
  const session = await browserSession(browser);
  try {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    const worker = targetInfos.find(({ url }) => url.startsWith(`chrome-extension://${browser.id}/`));
    if (!worker) throw new Error('no worker is running');
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
    return await heapBy((method) => askWorker(session, sessionId, method));
  } finally {
    await session.detach();
  }
}

/** A session with a worker has no connection of its own here: messages go through the browser's. */
function askWorker(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  const id = ++lastId;
  const answered = new Promise<unknown>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the worker does not answer ${method}`)), 20_000);
    const hear = (event: { sessionId: string; message: string }) => {
      const reply = JSON.parse(event.message) as { id?: number; result?: unknown; error?: { message: string } };
      if (event.sessionId !== sessionId || reply.id !== id) return;
      clearTimeout(late);
      session.off('Target.receivedMessageFromTarget', hear);
      if (reply.error) reject(new Error(reply.error.message));
      else resolve(reply.result);
    };
    session.on('Target.receivedMessageFromTarget', hear);
  });
  return session
    .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    .then(() => answered);
}

let lastId = 0;

async function heapBy(ask: (method: string) => Promise<unknown>): Promise<number> {
  // What a first collection frees may let go of more.
  for (let round = 0; round < 3; round += 1) await ask('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = (await ask('Runtime.getHeapUsage')) as Record<
    'usedSize' | 'embedderHeapUsedSize' | 'backingStorageSize',
    number
  >;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}
