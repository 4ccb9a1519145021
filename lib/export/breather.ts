// Breather: lets the page go on between the parts of long work, so that no part of an export blocks it.

/** Milliseconds of work at a time. */
const AT_A_TIME = 24;

/** To be called between parts: waits a turn of the page once enough was done. Rejects with AbortError when cancelled. */
export type Breather = () => Promise<void>;

export function newBreather(signal: AbortSignal, now: () => number = () => performance.now()): Breather {
  let since = now();
  return async () => {
    signal.throwIfAborted();
    if (now() - since < AT_A_TIME) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    since = now();
  };
}
