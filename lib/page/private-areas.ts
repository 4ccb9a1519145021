// Private areas: where on the visible page a person's data stands: fields, foreign frames, words, and what a site's rules name.
import { type Covering, EVERYTHING } from '@/lib/domain/covering';
import { findPersonalText, type PersonalSearch } from '@/lib/domain/personal-text';
import { searchOfCovering } from '@/lib/domain/search-of-covering';
import { openRoot } from './open-root';
import { inView, type Pane, paneOf } from './pane';
import type { Box } from './prepared-page';
import { isFilled, isSecret, takesPayment, wordsShownBy } from './private-fields';
import { isDrawnWithWords } from './private-generated';
import { findPersonalRanges } from './private-text';
import { sameBox } from './same-box';
import { cutBy, type ShownPart, shownPart } from './shown-part';

/** Boxes that a page may have; with more, everything is covered. */
const MOST = 2_000;

/**
 * The areas, clipped to `seen`, which is what is in sight unless more of the document is pictured; empty inputs have
 * nothing to hide. Whatever is chosen, secrets are among them: passwords, cards, one-time codes, and frames that are there
 * for paying.
 */
export function findPrivateAreas(
  view: Window,
  covering: Covering = EVERYTHING,
  seen: Box = { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight },
): Box[] {
  const search = newSearch(covering);
  collect(view.document, { x: 0, y: 0, across: 1, down: 1, seen }, search);
  return search.areas.length > MOST ? [seen] : search.areas;
}

/** What is looked for, and where what was found is noted. */
interface Search {
  fields: boolean;
  frames: boolean;
  words: PersonalSearch;
  selectors: readonly string[];
  areas: Box[];
  /** What of the contents of an element is shown, for those that were asked. */
  parts: Map<Element, ShownPart>;
}

function newSearch(covering: Covering): Search {
  const { kinds, selectors } = covering;
  return {
    fields: kinds.includes('fields'),
    frames: kinds.includes('frames'),
    words: searchOfCovering(covering),
    selectors,
    areas: [],
    parts: new Map(),
  };
}

function collect(root: Document | ShadowRoot, pane: Pane, search: Search): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (isFrame(element)) collectFrame(element, pane, search);
    else if (isPrivate(element, search)) add(element, pane, search);
    const shadow = openRoot(element);
    if (shadow) collect(shadow, pane, search);
  }
  const inSight = (line: DOMRect) => inView(line, pane) !== undefined;
  for (const range of findPersonalRanges(root, search.words, inSight)) addWords(range, pane, search);
  for (const selector of search.selectors) collectSelected(root, selector, pane, search);
}

/** Whether an element is covered for what it shows by itself; words that stand in it are looked at apart. */
function isPrivate(element: HTMLElement, { fields, words }: Search): boolean {
  if (isFilled(element) && (fields || isSecret(element))) return true;
  const shown = wordsShownBy(element);
  if (shown !== '') return findPersonalText(shown, words).length > 0;
  if (element.localName === 'a' && words.kinds.has('phones'))
    return (element as HTMLAnchorElement).protocol === 'tel:' && /(\p{Nd}\P{Nd}*){4}/u.test(element.textContent);
  return isDrawnWithWords(element, words);
}

function addWords(range: Range, pane: Pane, search: Search): void {
  const element = range.startContainer.parentElement;
  if (!isShown(element)) return;
  const part = shownPart(element, search.parts);
  for (const line of range.getClientRects()) addBox(cutBy(part, line), pane, search.areas);
}

/** A selector that this browser cannot read covers everything: better a dark picture than one with a secret. */
function collectSelected(root: Document | ShadowRoot, selector: string, pane: Pane, search: Search): void {
  try {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) add(element, pane, search);
  } catch {
    search.areas.push(pane.seen);
  }
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return /^(iframe|frame|object|embed)$/i.test(element.localName);
}

function collectFrame(element: HTMLIFrameElement, pane: Pane, search: Search): void {
  const inner = readDocument(element);
  if (!inner) {
    if (search.frames || takesPayment(element)) add(element, pane, search);
    return;
  }
  const own = paneOf(element, pane);
  if (own) collect(inner, own, search);
}

/** The document of a frame of the same origin; `null` for one that cannot be entered. */
function readDocument(element: HTMLIFrameElement): Document | null {
  try {
    return element.contentDocument;
  } catch {
    return null;
  }
}

/** What is written in editable text may reach beyond it. */
function add(element: HTMLElement, pane: Pane, search: Search): void {
  if (!isShown(element)) return;
  addBox(cutBy(shownPart(element.parentElement, search.parts), element.getBoundingClientRect()), pane, search.areas);
  if (!element.isContentEditable) return;
  const contents = element.ownerDocument.createRange();
  contents.selectNodeContents(element);
  const { x, y, right, bottom } = element.getBoundingClientRect();
  const beyond = [...contents.getClientRects()].some(
    (line) => line.x < x || line.y < y || line.right > right || line.bottom > bottom,
  );
  if (beyond) addWords(contents, pane, search);
}

function isShown(element: Element | null): boolean {
  return element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
}

function addBox(box: Box | 'nothing', pane: Pane, areas: Box[]): void {
  const area = box === 'nothing' ? undefined : inView(box, pane);
  if (area) areas.push(area);
}

/** Whether two looks at a page found the same areas in the same places, to one CSS pixel. */
export function sameAreas(before: readonly Box[], after: readonly Box[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((box, index) => {
    const other = after[index];
    return other !== undefined && sameBox(box, other);
  });
}
