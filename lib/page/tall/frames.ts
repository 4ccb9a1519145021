// Frames: waiting until the browser has painted, or would have.

/** Milliseconds to wait for a frame; a page that is not painted gives none. */
const FRAME_DEADLINE = 250;

/** Resolves after the next frame, when those who watch scrolling and what comes into sight have been told. */
export async function nextFrame(): Promise<void> {
  await withDeadline(new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))), FRAME_DEADLINE);
}

/** Waits for `work`, but no longer than `ms`. */
export async function withDeadline(work: Promise<unknown>, ms: number): Promise<void> {
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
}
