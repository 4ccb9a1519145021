// Stamp paint: runs inside a page before everything else, and notes when something was there and painted.

/**
 * Notes, as `benchPainted`, the milliseconds from the start of the navigation to the end of the first frame in which
 * `selector` is there: a message that is posted in the frame's own callback comes after its style, layout and paint.
 * It may use nothing from outside itself, and no named inner function.
 */
export const stampPaint = (selector: string): void => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        (globalThis as { benchPainted?: number }).benchPainted = performance.now();
      };
      port2.postMessage(0);
    });
  }).observe(document, { childList: true, subtree: true });
};
