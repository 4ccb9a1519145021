// Find picked: where a picked element stands in the whole of a page, for a picture of more than fits into the view.
import { findScroller, isDocument } from '../tall/find-scroller';
import { pickedElement } from './picked';
import type { FoundPicked } from './picking';
import { parentOf, placeOf } from './tree';
import { viewOf } from './view';

/** `null` where something else scrolls or clips it than what is scrolled for the picture of a whole page. */
export function findPicked(): FoundPicked | null {
  const element = pickedElement();
  if (!element || element.ownerDocument !== document) return null;
  const scroller = findScroller();
  if (!scrollsWith(element, scroller)) return null;
  const { x, y, width, height } = placeOf(element);
  const view = viewOf(window);
  const fits = width <= view.width && height <= Math.min(view.height, scroller.clientHeight);
  return { place: { x, y: y + scroller.scrollTop, width, height }, fits };
}

function scrollsWith(element: Element, scroller: Element): boolean {
  for (let at: Element | null = element; at && at !== scroller; at = parentOf(at)) {
    const { position, overflowY } = getComputedStyle(at);
    if (position === 'fixed') return false;
    const clips = overflowY !== 'visible' && at.scrollHeight > at.clientHeight + 1;
    if (clips && at !== element && at !== document.body) return false;
    if (parentOf(at) === scroller) return true;
  }
  return element === scroller && isDocument(scroller);
}
