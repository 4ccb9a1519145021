// Walk: from one element to the next by key, over what can be seen.
import { canBeSeen, childrenOf, parentOf } from './tree';

/** Where `key` leads from `element`; `element` itself where it leads nowhere. Elements without a size are stepped over. */
export function step(element: Element, key: string, shift: boolean): Element {
  if (key === 'ArrowUp') return parentOf(element) ?? element;
  if (key === 'ArrowDown') return seenChildren(element)[0] ?? element;
  if (key === 'ArrowRight') return sibling(element, 1) ?? element;
  if (key === 'ArrowLeft') return sibling(element, -1) ?? element;
  if (key === 'Tab') return (shift ? before(element) : after(element)) ?? element;
  return element;
}

/** An element that only passes its children on, such as a slot, gives way to them. */
function seenChildren(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => (canBeSeen(child) ? [child] : seenWithin(child)));
}

function seenWithin(element: Element): Element[] {
  return getComputedStyle(element).display === 'contents' ? seenChildren(element) : [];
}

function sibling(element: Element, by: 1 | -1): Element | undefined {
  const parent = seenParent(element);
  const siblings = parent ? seenChildren(parent) : [];
  return siblings[siblings.indexOf(element) + by];
}

function seenParent(element: Element): Element | null {
  let parent = parentOf(element);
  while (parent && !canBeSeen(parent)) parent = parentOf(parent);
  return parent;
}

/** The next in the order of the page: the first child, else the next sibling of it or of what it stands in. */
function after(element: Element): Element | undefined {
  const [first] = seenChildren(element);
  if (first) return first;
  for (let at: Element | null = element; at; at = seenParent(at)) {
    const next = sibling(at, 1);
    if (next) return next;
  }
  return undefined;
}

function before(element: Element): Element | undefined {
  const previous = sibling(element, -1);
  if (!previous) return seenParent(element) ?? undefined;
  let last = previous;
  for (let children = seenChildren(last); children.length > 0; children = seenChildren(last)) {
    last = children.at(-1) as Element;
  }
  return last;
}
