// Is named: whether a rule of the site covers an element, so that nothing of it may be read.

/** Whether `element` is, holds or stands in what one of these selectors names. */
export function isNamed(element: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => {
    try {
      return element.closest(selector) !== null || element.querySelector(selector) !== null;
    } catch {
      // A selector that this browser cannot read covers everything.
      return true;
    }
  });
}
