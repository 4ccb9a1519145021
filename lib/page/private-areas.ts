// Private areas: where on the visible page a person's data stands: filled inputs, editable text, foreign frames.
import type { Box } from './prepared-page';

/** Input types that show a choice or a button, never typed text. */
const HARMLESS_TYPES = new Set([
  'button',
  'submit',
  'reset',
  'checkbox',
  'radio',
  'range',
  'color',
  'image',
  'hidden',
  'file',
]);

type RootOpener = (element: HTMLElement) => ShadowRoot | null;

/** A document as it stands in the view: where it begins, how much it is scaled, and what of it can be seen. */
interface Pane {
  x: number;
  y: number;
  across: number;
  down: number;
  /** CSS pixels of the view. */
  seen: Box;
}

/** The areas in the order of the document, clipped to the visible area; empty inputs have nothing to hide. */
export function findPrivateAreas(view: Window): Box[] {
  const areas: Box[] = [];
  const seen = { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight };
  collect(view.document, { x: 0, y: 0, across: 1, down: 1, seen }, areas);
  return areas;
}

function collect(root: Document | ShadowRoot, pane: Pane, areas: Box[]): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (isFrame(element)) collectFrame(element, pane, areas);
    else if (isPrivate(element)) add(element, pane, areas);
    const shadow = openRoot(element);
    if (shadow) collect(shadow, pane, areas);
  }
}

/** Closed roots open only through the extension's own call, which a page cannot see or replace. */
const openRoot: RootOpener = (element) => {
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: RootOpener } } }).chrome?.dom;
  // An element of another frame is no `HTMLElement` of this one; what has no roots (SVG, MathML) cannot attach any.
  if (!('attachShadow' in element)) return null;
  if (dom?.openOrClosedShadowRoot) return dom.openOrClosedShadowRoot(element);
  return (
    (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ?? element.shadowRoot
  );
};

function isFrame(element: Element): element is HTMLIFrameElement {
  return /^(iframe|frame|object|embed)$/i.test(element.localName);
}

function collectFrame(element: HTMLIFrameElement, pane: Pane, areas: Box[]): void {
  const inner = readDocument(element);
  if (!inner) {
    add(element, pane, areas);
    return;
  }
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return;
  const { paddingLeft, paddingTop } = getComputedStyle(element);
  // Transforms and `zoom` change what is seen, but not what the element says of itself.
  const across = box.width / element.offsetWidth;
  const down = box.height / element.offsetHeight;
  const inside = {
    x: box.x + element.clientLeft * across,
    y: box.y + element.clientTop * down,
    width: element.clientWidth * across,
    height: element.clientHeight * down,
  };
  const seen = clip(toView(inside, pane), pane.seen);
  if (!seen) return;
  const own = {
    x: pane.x + (inside.x + Number.parseFloat(paddingLeft) * across) * pane.across,
    y: pane.y + (inside.y + Number.parseFloat(paddingTop) * down) * pane.down,
    seen,
  };
  collect(inner, { ...own, across: pane.across * across, down: pane.down * down }, areas);
}

/** The document of a frame of the same origin; `null` for one that cannot be entered. */
function readDocument(element: HTMLIFrameElement): Document | null {
  try {
    return element.contentDocument;
  } catch {
    return null;
  }
}

function isPrivate(element: HTMLElement): boolean {
  if (element.localName === 'input') {
    const input = element as HTMLInputElement;
    if (HARMLESS_TYPES.has(input.type)) return false;
    // Half a date has no value yet, and what the browser filled in has none until the person touches the page.
    return input.value !== '' || input.validity.badInput || input.matches(':autofill');
  }
  if (element.localName === 'textarea') return (element as HTMLTextAreaElement).value !== '';
  if (element.localName === 'select') return element.hasAttribute('autocomplete');
  return element.isContentEditable && !element.parentElement?.isContentEditable && element.textContent !== '';
}

function add(element: HTMLElement, pane: Pane, areas: Box[]): void {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
  const area = clip(toView(element.getBoundingClientRect(), pane), pane.seen);
  if (area) areas.push(area);
}

function toView({ x, y, width, height }: Box, pane: Pane): Box {
  return {
    x: pane.x + x * pane.across,
    y: pane.y + y * pane.down,
    width: width * pane.across,
    height: height * pane.down,
  };
}

/** The part of `box` inside `seen`. */
function clip(box: Box, seen: Box): Box | undefined {
  const x = Math.max(box.x, seen.x);
  const y = Math.max(box.y, seen.y);
  const width = Math.min(box.x + box.width, seen.x + seen.width) - x;
  const height = Math.min(box.y + box.height, seen.y + seen.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** Whether two looks at a page found the same areas in the same places, to one CSS pixel. */
export function sameAreas(before: readonly Box[], after: readonly Box[]): boolean {
  if (before.length !== after.length) return false;
  const near = (a: number, b: number) => Math.abs(a - b) <= 1;
  return before.every((box, index) => {
    const other = after[index];
    return (
      other &&
      near(box.x, other.x) &&
      near(box.y, other.y) &&
      near(box.width, other.width) &&
      near(box.height, other.height)
    );
  });
}
