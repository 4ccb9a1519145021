// Find scroller: what of a page scrolls for a reader: the document, or a box inside an application's frame.

/** CSS pixels that a box must hide below its edge to count as scrolling. */
const LEAST = 8;

/** The least share of the view that a box must take to be what the page is about. */
const LEAST_SHARE = 0.3;

/** The element that hides most of the page, weighed by how much of the view it takes; the document if nothing scrolls. */
export function findScroller(): Element {
  const root = document.scrollingElement ?? document.documentElement;
  let best: Element = root;
  let most = isLocked() ? 0 : rangeOf(root);
  for (const element of document.querySelectorAll('*')) {
    if (element === root || element.clientHeight === 0 || rangeOf(element) < LEAST) continue;
    const share = shareOfView(element);
    if (share < LEAST_SHARE || !scrolls(element)) continue;
    const weight = share * rangeOf(element);
    if (weight > most) [best, most] = [element, weight];
  }
  return best;
}

export function isDocument(scroller: Element): boolean {
  return scroller === (document.scrollingElement ?? document.documentElement);
}

function rangeOf({ scrollHeight, clientHeight }: Element): number {
  return scrollHeight - clientHeight;
}

/** Whether the document was kept from scrolling, as pages do behind a dialog or around a frame of their own. */
function isLocked(): boolean {
  const { overflowY } = getComputedStyle(document.documentElement);
  if (overflowY !== 'visible') return overflowY === 'hidden' || overflowY === 'clip';
  return document.body !== null && /hidden|clip/.test(getComputedStyle(document.body).overflowY);
}

function scrolls(element: Element): boolean {
  if (!/auto|scroll|overlay/.test(getComputedStyle(element).overflowY)) return false;
  // What the body says of scrolling goes for the document, unless the document says something itself.
  return element !== document.body || getComputedStyle(document.documentElement).overflowY !== 'visible';
}

function shareOfView(element: Element): number {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return width > 0 && height > 0 ? (width * height) / (innerWidth * innerHeight) : 0;
}
