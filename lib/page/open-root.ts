// Open root: the shadow root of an element, also one that is closed to the page's own scripts.

type RootOpener = (element: HTMLElement) => ShadowRoot | null;

/** Closed roots open only through the extension's own call, which a page cannot see or replace. */
export const openRoot: RootOpener = (element) => {
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: RootOpener } } }).chrome?.dom;
  // An element of another frame is no `HTMLElement` of this one; what has no roots (SVG, MathML) cannot attach any.
  if (!('attachShadow' in element)) return null;
  if (dom?.openOrClosedShadowRoot) return dom.openOrClosedShadowRoot(element);
  return (
    (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ?? element.shadowRoot
  );
};
