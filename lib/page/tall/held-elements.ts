// Held elements: what stays in sight while a page scrolls belongs into its picture once, where a reader would look for it.
import type { Root } from './every-root';
import { isDocument } from './find-scroller';
import { overrideStyle } from './override-style';
import type { Stop } from './tall-answers';
import type { UndoList } from './undo-list';

export interface HeldElements {
  /** Shows and hides what is held as belongs to this stop; returns where what is held at the bottom begins. */
  arrange(stop: Stop, roots: readonly Root[]): number | null;
  /** Whether something stands still behind all that scrolls. */
  hasBackdrop(): boolean;
}

type Edge = 'top' | 'bottom';

interface Held {
  edge: Edge;
  /** Set while it is hidden. */
  show: (() => void) | null;
}

const HIDDEN = { opacity: '0', visibility: 'hidden' };

/** In its own place, still the one that what it holds is placed by. */
const IN_FLOW = { position: 'relative', inset: 'auto' };

/** What is met first while the page stands at its top counts as part of that; what comes later is of the page's way down. */
export function holdElements(scroller: Element, undo: UndoList): HeldElements {
  const held = new Map<HTMLElement, Held>();
  const released = new Set<HTMLElement>();
  let backdrop = false;
  undo.add(() => {
    for (const one of held.values()) one.show?.();
  });
  const look = (root: Root) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (held.has(element) || released.has(element)) continue;
      const { position } = getComputedStyle(element);
      if (position === 'fixed' && staysInView(element)) {
        if (isBehind(element)) backdrop = true;
        else held.set(element, { edge: edgeOf(element), show: null });
      } else if (position === 'sticky' && scrollerOf(element) === scroller) {
        released.add(element);
        undo.add(overrideStyle(element, IN_FLOW));
      }
    }
  };
  return {
    arrange({ first, last }, roots) {
      roots.forEach(look);
      let foot: number | null = null;
      for (const [element, one] of held) {
        const shown = one.edge === 'top' ? first : last;
        if (shown) {
          one.show?.();
          one.show = null;
          if (one.edge === 'bottom') foot = Math.min(foot ?? innerHeight, element.getBoundingClientRect().top);
        } else one.show ??= overrideStyle(element, HIDDEN);
      }
      return foot;
    },
    hasBackdrop: () => backdrop,
  };
}

/** A fixed element in something transformed scrolls with it. */
function staysInView(element: HTMLElement): boolean {
  return element.offsetParent === null && element.checkVisibility();
}

/** What all else stands on is shown with each view. */
function isBehind(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return Number(getComputedStyle(element).zIndex) < 0 && width >= innerWidth * 0.9 && height >= innerHeight * 0.9;
}

function edgeOf(element: HTMLElement): Edge {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top > innerHeight / 2 && bottom > innerHeight * 0.75 ? 'bottom' : 'top';
}

/** What a sticky element sticks to. */
function scrollerOf(element: Element): Element {
  for (let parent = parentOf(element); parent; parent = parentOf(parent)) {
    if (isDocument(parent)) return parent;
    const { overflowX, overflowY } = getComputedStyle(parent);
    const scrolls = /auto|scroll|hidden|overlay/.test(`${overflowX} ${overflowY}`);
    const forDocument = parent === document.body && getComputedStyle(document.documentElement).overflowY === 'visible';
    if (scrolls && !forDocument) return parent;
  }
  return document.scrollingElement ?? document.documentElement;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
