// Scroll at: lets the wheel scroll what lies below the overlay, as if the overlay were not there.

import type { Point } from './rectangle';
import { elementAt, parentOf } from './tree';

/** CSS pixels that a line of a wheel that counts in lines stands for. */
const LINE = 40;

interface Turn {
  deltaX: number;
  deltaY: number;
  /** As `WheelEvent.deltaMode`: pixels, lines or pages. */
  deltaMode: number;
  shiftKey: boolean;
}

/** Scrolls the innermost element at this point that can go that way; the page itself where there is none. */
export function scrollAt(at: Point, turn: Turn, except: Element): void {
  const unit = [1, LINE, innerHeight][turn.deltaMode] ?? 1;
  const sideways = turn.shiftKey && turn.deltaX === 0;
  const left = (sideways ? turn.deltaY : turn.deltaX) * unit;
  const top = (sideways ? 0 : turn.deltaY) * unit;
  for (let element = elementAt(at, except); element; element = parentOf(element)) {
    const before = [element.scrollLeft, element.scrollTop];
    if (!scrolls(element)) continue;
    element.scrollBy({ left, top, behavior: 'instant' });
    if (before[0] !== element.scrollLeft || before[1] !== element.scrollTop) return;
  }
}

function scrolls(element: Element): boolean {
  if (element === element.ownerDocument.scrollingElement) return true;
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX + overflowY);
}
