// Scroller: what scrolls around the map.

/** The map's own box, or in a small window the page. */
export function scrollerOf(element: Element): Element {
  const parent = element.parentElement;
  if (!parent) return document.documentElement;
  return /auto|scroll/.test(getComputedStyle(parent).overflowX) ? parent : scrollerOf(parent);
}
