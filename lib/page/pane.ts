// Pane: a document as it stands in the view, and what of a box in it can be seen there.
import type { Box } from './prepared-page';

export interface Pane {
  /** Where the document begins, in CSS pixels of the view, and how much it is scaled. */
  x: number;
  y: number;
  across: number;
  down: number;
  /** What of it can be seen, in CSS pixels of the view. */
  seen: Box;
}

/** The part of the view in which the document of `frame` is seen; `undefined` where nothing of it is. */
export function paneOf(frame: HTMLIFrameElement, pane: Pane): Pane | undefined {
  const box = frame.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return undefined;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  // Transforms and `zoom` change what is seen, but not what the element says of itself.
  const across = box.width / frame.offsetWidth;
  const down = box.height / frame.offsetHeight;
  const inside = {
    x: box.x + frame.clientLeft * across,
    y: box.y + frame.clientTop * down,
    width: frame.clientWidth * across,
    height: frame.clientHeight * down,
  };
  const seen = inView(inside, pane);
  return (
    seen && {
      x: pane.x + (inside.x + Number.parseFloat(paddingLeft) * across) * pane.across,
      y: pane.y + (inside.y + Number.parseFloat(paddingTop) * down) * pane.down,
      across: pane.across * across,
      down: pane.down * down,
      seen,
    }
  );
}

/** What of `box` (CSS pixels of the document) can be seen, in CSS pixels of the view. */
export function inView({ x, y, width, height }: Box, pane: Pane): Box | undefined {
  const box = {
    x: pane.x + x * pane.across,
    y: pane.y + y * pane.down,
    width: width * pane.across,
    height: height * pane.down,
  };
  return overlap(box, pane.seen);
}

/** What two boxes have in common. */
export function overlap(one: Box, other: Box): Box | undefined {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
