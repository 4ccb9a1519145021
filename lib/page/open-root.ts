// Open root: the shadow root of an element, also one that is closed to the page's own scripts.

type RootOpener = (element: HTMLElement) => ShadowRoot | null;

const HTML = 'http://www.w3.org/1999/xhtml';

/** Closed roots open only through the extension's own call, which a page cannot see or replace. */
export const openRoot: RootOpener = (element) => {
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: RootOpener } } }).chrome?.dom;
  // The call throws for SVG and MathML, which have no roots. An element of another frame is no `HTMLElement` of this one.
  if (element.namespaceURI !== HTML) return null;
  if (dom?.openOrClosedShadowRoot) return dom.openOrClosedShadowRoot(element);
  return (
    (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ?? element.shadowRoot
  );
};
