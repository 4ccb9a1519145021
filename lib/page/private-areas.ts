// Private areas: where on the visible page a person's data stands: fields, foreign frames, words, and what a site's rules name.
import { type Covering, EVERYTHING } from '@/lib/domain/covering';
import type { PersonalKind } from '@/lib/domain/personal-text';
import { openRoot } from './open-root';
import type { Box } from './prepared-page';
import { isFilled, isSecret, takesPayment } from './private-fields';
import { findPersonalRanges } from './private-text';

/** A document as it stands in the view: where it begins, how much it is scaled, and what of it can be seen. */
interface Pane {
  x: number;
  y: number;
  across: number;
  down: number;
  /** CSS pixels of the view. */
  seen: Box;
}

/**
 * The areas, clipped to the visible area; empty inputs have nothing to hide. Whatever is chosen, secrets are among them:
 * passwords, cards, one-time codes, and frames that are there for paying.
 */
export function findPrivateAreas(view: Window, covering: Covering = EVERYTHING): Box[] {
  const areas: Box[] = [];
  const seen = { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight };
  collect(view.document, { x: 0, y: 0, across: 1, down: 1, seen }, newSearch(covering, areas));
  return areas;
}

/** What is looked for, and where what was found is noted. */
interface Search {
  fields: boolean;
  frames: boolean;
  words: ReadonlySet<PersonalKind>;
  selectors: readonly string[];
  areas: Box[];
}

function newSearch({ kinds, selectors }: Covering, areas: Box[]): Search {
  const wanted = new Set(kinds);
  const words = new Set<PersonalKind>(['cards']);
  for (const kind of ['emails', 'phones', 'accounts'] as const) if (wanted.has(kind)) words.add(kind);
  return { fields: wanted.has('fields'), frames: wanted.has('frames'), words, selectors, areas };
}

function collect(root: Document | ShadowRoot, pane: Pane, search: Search): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (isFrame(element)) collectFrame(element, pane, search);
    else if (isFilled(element) && (search.fields || isSecret(element))) add(element, pane, search.areas);
    const shadow = openRoot(element);
    if (shadow) collect(shadow, pane, search);
  }
  collectWords(root, pane, search);
  for (const selector of search.selectors) collectSelected(root, selector, pane, search.areas);
}

function collectWords(root: Document | ShadowRoot, pane: Pane, { words, areas }: Search): void {
  for (const range of findPersonalRanges(root, words)) {
    if (!isShown(range.startContainer.parentElement)) continue;
    for (const line of range.getClientRects()) addBox(line, pane, areas);
  }
}

/** A selector that this browser cannot read covers everything: better a dark picture than one with a secret. */
function collectSelected(root: Document | ShadowRoot, selector: string, pane: Pane, areas: Box[]): void {
  try {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) add(element, pane, areas);
  } catch {
    areas.push(pane.seen);
  }
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return /^(iframe|frame|object|embed)$/i.test(element.localName);
}

function collectFrame(element: HTMLIFrameElement, pane: Pane, search: Search): void {
  const inner = readDocument(element);
  if (!inner) {
    if (search.frames || takesPayment(element)) add(element, pane, search.areas);
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
  collect(inner, { ...own, across: pane.across * across, down: pane.down * down }, search);
}

/** The document of a frame of the same origin; `null` for one that cannot be entered. */
function readDocument(element: HTMLIFrameElement): Document | null {
  try {
    return element.contentDocument;
  } catch {
    return null;
  }
}

function add(element: HTMLElement, pane: Pane, areas: Box[]): void {
  if (isShown(element)) addBox(element.getBoundingClientRect(), pane, areas);
}

function isShown(element: Element | null): boolean {
  return element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
}

function addBox(box: Box, pane: Pane, areas: Box[]): void {
  const area = clip(toView(box, pane), pane.seen);
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
