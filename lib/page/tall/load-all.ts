// Load all: goes down a page once before it is captured, so that what loads when it comes into sight is there.
import { everyRoot, type Root } from './every-root';
import { nextFrame, withDeadline } from './frames';

/** Milliseconds that may be spent on it. */
const PATIENCE = 8_000;

/** Milliseconds without another picture after which the rest is not waited for. */
const LULL = 1_000;

const LOOK_EVERY = 50;

/** Where in each view it is noted what stands there, as shares of its height. */
const SAMPLES = [0.25, 0.5, 0.75];

/** What the way down a page was like. */
export interface WayDown {
  /** Whether there was time for all of it. */
  whole: boolean;
  /** Some of what was in sight on the way. */
  met: Element[];
}

/** Scrolls down to `most` CSS pixels and waits for the pictures there. `beat` is called while it goes on. */
export async function loadAll(scroller: Element, most: number, beat: () => void): Promise<WayDown> {
  const end = performance.now() + PATIENCE;
  const met: Element[] = [];
  for (let top = 0; performance.now() < end; ) {
    beat();
    scroller.scrollTo({ top, behavior: 'instant' });
    await nextFrame();
    for (const share of SAMPLES)
      met.push(...document.elementsFromPoint(innerWidth / 2, innerHeight * share).slice(0, 1));
    const last = Math.min(scroller.scrollHeight, most) - scroller.clientHeight;
    if (top >= last) {
      await waitForPictures(end, beat);
      // What has loaded may have made the page longer.
      if (top >= Math.min(scroller.scrollHeight, most) - scroller.clientHeight) return { whole: true, met };
    }
    top = Math.min(top + scroller.clientHeight, Math.max(top + 1, last));
  }
  return { whole: false, met };
}

async function waitForPictures(end: number, beat: () => void): Promise<void> {
  let fewest = Number.POSITIVE_INFINITY;
  let since = performance.now();
  const roots = everyRoot();
  for (;;) {
    const count = pending(roots).length;
    const now = performance.now();
    if (count === 0 || now > end) return;
    if (count < fewest) [fewest, since] = [count, now];
    if (now - since > LULL) return;
    beat();
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/** Pictures that are on their way; those aside, as in a carousel, may never come. */
function pending(roots: readonly Root[]): HTMLImageElement[] {
  return pictures(roots).filter((picture) => {
    if (picture.complete || !picture.checkVisibility()) return false;
    const { left, right } = picture.getBoundingClientRect();
    return right >= 0 && left <= innerWidth;
  });
}

function pictures(roots: readonly Root[]): HTMLImageElement[] {
  return roots.flatMap((root) => [...root.querySelectorAll('img')]);
}

/** Milliseconds to wait until what is in sight can be painted. */
const DECODE_DEADLINE = 500;

/** Waits until pictures in sight are decoded; `known` are not waited for again. */
export async function decodePictures(roots: readonly Root[], known: Set<HTMLImageElement>): Promise<void> {
  const fresh = pictures(roots).filter((picture) => {
    if (known.has(picture) || !picture.complete) return false;
    const { top, bottom } = picture.getBoundingClientRect();
    return bottom >= 0 && top <= innerHeight;
  });
  if (fresh.length === 0) return;
  for (const picture of fresh) known.add(picture);
  await withDeadline(Promise.allSettled(fresh.map((picture) => picture.decode())), DECODE_DEADLINE);
}
