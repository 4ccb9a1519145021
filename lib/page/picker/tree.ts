// Tree: a page as it is seen, through shadow roots and frames of its own origin: one tree, with one set of coordinates.
import { openRoot } from '../open-root';
import type { Box } from '../prepared-page';
import type { Point } from './rectangle';

/** The document of a frame of the same origin; `null` for what is no frame, or one that cannot be entered. */
export function documentIn(element: Element): Document | null {
  if (!/^(iframe|frame|object)$/i.test(element.localName)) return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The innermost element at a point of the view, as if `except` were not there. */
export function elementAt(point: Point, except: Element): Element | null {
  let at = point;
  // A root answers with what lies around it too.
  const look = (root: Document | ShadowRoot) =>
    root.elementsFromPoint(at.x, at.y).find((element) => element !== except && element.getRootNode() === root);
  let found = look(document);
  while (found) {
    const inner = documentIn(found);
    if (inner) at = pointIn(found, at);
    const root: Document | ShadowRoot | null = inner ?? openRoot(found as HTMLElement);
    const next = root && look(root);
    if (!next) break;
    found = next;
  }
  return found ?? null;
}

/** Where an element stands in the view of the page, whatever frames it is in. */
export function placeOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  let box: Box = { x, y, width, height };
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const pane = paneOf(frame);
    box = {
      x: pane.x + box.x * pane.across,
      y: pane.y + box.y * pane.down,
      width: box.width * pane.across,
      height: box.height * pane.down,
    };
  }
  return box;
}

/** The frame that an element's document is shown in, if it is one of the same origin. */
function frameOf(element: Element): Element | null {
  const view = element.ownerDocument.defaultView;
  return view === window ? null : (view?.frameElement ?? null);
}

/** Where the document of a frame begins in the view around it, and how much it is scaled there. */
function paneOf(frame: Element) {
  const box = frame.getBoundingClientRect();
  const { offsetWidth, offsetHeight, clientLeft, clientTop } = frame as HTMLElement;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const across = offsetWidth > 0 ? box.width / offsetWidth : 1;
  const down = offsetHeight > 0 ? box.height / offsetHeight : 1;
  return {
    x: box.x + (clientLeft + Number.parseFloat(paddingLeft)) * across,
    y: box.y + (clientTop + Number.parseFloat(paddingTop)) * down,
    across,
    down,
  };
}

function pointIn(frame: Element, { x, y }: Point): Point {
  const pane = paneOf(frame);
  return { x: (x - pane.x) / pane.across, y: (y - pane.y) / pane.down };
}

/** What an element stands in: its slot, its parent, the host of its root, the frame of its document. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? hostOf(root) ?? frameOf(element);
}

function hostOf(root: Node): Element | null {
  return 'host' in root ? (root.host as Element) : null;
}

/** What stands in an element, in order. */
export function childrenOf(element: Element): Element[] {
  const inner = documentIn(element)?.documentElement;
  if (inner) return [inner];
  const root = openRoot(element as HTMLElement);
  if (root) return [...root.children];
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedElements();
    if (assigned.length > 0) return assigned;
  }
  return [...element.children];
}

/** Whether an element can be seen and has a size. */
export function canBeSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= 1 && height >= 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Every root of the page: its document, those of its frames, and the shadow roots in them. */
export function* rootsOf(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    const inner = documentIn(element) ?? openRoot(element as HTMLElement);
    if (inner) yield* rootsOf(inner);
  }
}
