// Private areas: where on the visible page a person's data stands: filled inputs, editable text, foreign frames.
import type { Box } from './prepared-page';

/** Input types that show a choice or a button, never typed text. */
const HARMLESS_TYPES = new Set(['button', 'submit', 'reset', 'checkbox', 'radio', 'range', 'color', 'image', 'hidden', 'file']);

type RootOpener = (element: HTMLElement) => ShadowRoot | null;

/** The areas in the order of the document, clipped to the visible area; empty inputs have nothing to hide. */
export function findPrivateAreas(view: Window): Box[] {
  const areas: Box[] = [];
  collect(view.document, { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight }, areas);
  return areas;
}

function collect(root: Document | ShadowRoot, frame: Box, areas: Box[]): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (isFrame(element)) collectFrame(element, frame, areas);
    else if (isPrivate(element)) add(element.getBoundingClientRect(), element, frame, areas);
    const shadow = openRoot(element);
    if (shadow) collect(shadow, frame, areas);
  }
}

/** Closed roots open only through the extension's own call, which a page cannot see or replace. */
const openRoot: RootOpener = (element) => {
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: RootOpener } } }).chrome?.dom;
  if (dom?.openOrClosedShadowRoot && element instanceof HTMLElement) return dom.openOrClosedShadowRoot(element);
  return (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ?? element.shadowRoot;
};

function isFrame(element: Element): element is HTMLIFrameElement {
  return /^(iframe|frame|object|embed)$/i.test(element.localName);
}

function collectFrame(element: HTMLIFrameElement, frame: Box, areas: Box[]): void {
  const inner = readDocument(element);
  const box = element.getBoundingClientRect();
  if (!inner) {
    add(box, element, frame, areas);
    return;
  }
  const x = frame.x + box.x + element.clientLeft;
  const y = frame.y + box.y + element.clientTop;
  collect(inner, { x, y, width: element.clientWidth, height: element.clientHeight }, areas);
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
    return !HARMLESS_TYPES.has(input.type) && input.value !== '';
  }
  if (element.localName === 'textarea') return (element as HTMLTextAreaElement).value !== '';
  if (element.localName === 'select') return element.hasAttribute('autocomplete');
  return element.isContentEditable && !element.parentElement?.isContentEditable && element.textContent !== '';
}

/** Adds the visible part of `rect`, which is measured in its own frame. */
function add(rect: DOMRect, element: HTMLElement, frame: Box, areas: Box[]): void {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
  const left = Math.max(rect.left, 0);
  const top = Math.max(rect.top, 0);
  const width = Math.min(rect.right, frame.width) - left;
  const height = Math.min(rect.bottom, frame.height) - top;
  if (width > 0 && height > 0) areas.push({ x: frame.x + left, y: frame.y + top, width, height });
}

/** Whether two looks at a page found the same areas in the same places, to one CSS pixel. */
export function sameAreas(before: readonly Box[], after: readonly Box[]): boolean {
  if (before.length !== after.length) return false;
  const near = (a: number, b: number) => Math.abs(a - b) <= 1;
  return before.every((box, index) => {
    const other = after[index];
    return other && near(box.x, other.x) && near(box.y, other.y) && near(box.width, other.width) && near(box.height, other.height);
  });
}
