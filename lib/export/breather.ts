// Breather: lets the page draw and answer between the parts of long work, so that no part of an export blocks it.

/** Milliseconds of work at a time; a frame has 16. */
const AT_A_TIME = 10;

/** To be called between parts: waits a turn of the page once enough was done. Rejects with AbortError when cancelled. */
export type Breather = () => Promise<void>;

export function newBreather(signal: AbortSignal, now: () => number = () => performance.now()): Breather {
  let since = now();
  return async () => {
    signal.throwIfAborted();
    if (now() - since < AT_A_TIME) return;
    await turn();
    signal.throwIfAborted();
    since = now();
  };
}

/** A task of its own, without the wait that a chain of timers gets. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
