// Breath: lets a page draw and answer between portions of long work.

/** Milliseconds of work at a time; a frame has 16. */
const PORTION = 10;

/** To be called between small pieces of work; pauses when a portion is over. Rejects with AbortError when `signal` says so. */
export function newBreath(signal: AbortSignal): () => Promise<void> {
  const channel = new MessageChannel();
  let from = performance.now();
  return async () => {
    if (performance.now() - from < PORTION) return;
    // A task of its own, without the wait that a chain of timers gets.
    await new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(null);
    });
    signal.throwIfAborted();
    from = performance.now();
  };
}
