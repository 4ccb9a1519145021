// Picked: what was picked last in this document, kept for the picture that is about to be taken of it.
import type { Box } from '../prepared-page';
import type { AimedArea } from './picking';
import { inView } from './rectangle';
import { parentOf, placeOf } from './tree';
import { viewOf } from './view';

/** An element, wherever it stands by then, or a box of the view. */
export type Picked = { element: Element; box: null } | { element: null; box: Box };

/** Milliseconds for which it is kept. */
const KEPT_FOR = 60_000;

/** Milliseconds after which the page scrolls back by itself, should nobody say so. */
const SELF_RESTORE = 8_000;

/** Milliseconds that pictures in an element get to load once it is in sight. */
const PICTURES = 1_500;

/** Lives in the extension's isolated world of this document, which the page cannot see. */
const world = globalThis as { walkmapPicked?: Picked; walkmapScrollBack?: () => void };

export function keepPicked(picked: Picked): void {
  world.walkmapPicked = picked;
  setTimeout(() => {
    if (world.walkmapPicked === picked) delete world.walkmapPicked;
  }, KEPT_FOR);
}

/** The element that was picked last, while it is in the page. */
export function pickedElement(): Element | null {
  const element = world.walkmapPicked?.element;
  return element?.isConnected ? element : null;
}

/** Where it stands in the view, as far as it can be seen; `null` where nothing of it can be. */
export function placePicked({ element, box }: Picked): Box | null {
  return inView(element ? placeOf(element) : box, viewOf(window));
}

/** Brings what was picked into sight; `null` where it is gone. `leavePicked` scrolls back. */
export async function aimAtPicked(): Promise<AimedArea | null> {
  leavePicked();
  const picked = world.walkmapPicked;
  if (!picked) return null;
  if (picked.element && !isWhole(picked.element)) {
    await bringIntoSight(picked.element);
    await settled();
  }
  const area = placePicked(picked);
  return area && { area, whole: !picked.element || isWhole(picked.element) };
}

/** Scrolls back to where the page was; says where what was picked stood until now. */
export function leavePicked(): AimedArea | null {
  const picked = world.walkmapPicked;
  const area = picked ? placePicked(picked) : null;
  const whole = !picked?.element || isWhole(picked.element);
  world.walkmapScrollBack?.();
  return area && { area, whole };
}

/** Whether all of an element is in the view. */
function isWhole(element: Element): boolean {
  const place = placeOf(element);
  const seen = inView(place, viewOf(window));
  return seen !== null && place.width - seen.width < 1 && place.height - seen.height < 1;
}

async function bringIntoSight(element: Element): Promise<void> {
  const scrollers: [Element, number, number][] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) scrollers.push([at, at.scrollLeft, at.scrollTop]);
  const back = () => {
    clearTimeout(timer);
    delete world.walkmapScrollBack;
    for (const [scroller, left, top] of scrollers) {
      if (scroller.scrollLeft !== left || scroller.scrollTop !== top) {
        scroller.scrollTo({ left, top, behavior: 'instant' });
      }
    }
  };
  const timer = setTimeout(back, SELF_RESTORE);
  world.walkmapScrollBack = back;
  // In the middle, where no header that stays lies over it; what is too tall begins at the top.
  const tall = placeOf(element).height > viewOf(window).height;
  element.scrollIntoView({ block: tall ? 'start' : 'center', inline: 'nearest', behavior: 'instant' });
  const pictures = [...element.querySelectorAll('img')].map((image) => image.decode().catch(() => {}));
  await Promise.race([Promise.all(pictures), new Promise((resolve) => setTimeout(resolve, PICTURES))]);
}

/** Two frames: what a page does about scrolling, such as showing a header again, is done by then. */
async function settled(): Promise<void> {
  const frames = new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  await Promise.race([frames, new Promise((resolve) => setTimeout(resolve, 500))]);
}
