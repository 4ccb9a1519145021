// Shown part: what of an element's contents can be seen, where something around it scrolls or cuts off.
import { overlap } from './pane';
import type { Box } from './prepared-page';

/** In CSS pixels of the document's view; `null`: nothing cuts off, `nothing`: all is cut off. */
export type ShownPart = Box | null | 'nothing';

/** Displays of boxes that `overflow` applies to; of tables and inline elements not all do. */
const BOXES = /^(block|inline-block|flow-root|list-item|(inline-)?(flex|grid))$/;

/**
 * Rather too much than too little: what is positioned may lie outside what is around it, so that nothing around it counts,
 * and neither does what is around a shadow root.
 */
export function shownPart(element: Element | null, known: Map<Element, ShownPart>): ShownPart {
  if (!element || /^(body|html)$/.test(element.localName)) return null;
  const before = known.get(element);
  if (before !== undefined) return before;
  const { overflowX, overflowY, display, position } = getComputedStyle(element);
  const around = /^(absolute|fixed)$/.test(position) ? null : shownPart(element.parentElement, known);
  const cuts = overflowX !== 'visible' && overflowY !== 'visible' && BOXES.test(display);
  const part = cuts ? cutBy(around, element.getBoundingClientRect()) : around;
  known.set(element, part);
  return part;
}

/** What of `box` is left by a shown part. */
export function cutBy(part: ShownPart, { x, y, width, height }: Box): Box | 'nothing' {
  const box = { x, y, width, height };
  if (part === 'nothing') return 'nothing';
  return part === null ? box : (overlap(box, part) ?? 'nothing');
}
