// Rectangle: how a region is drawn, moved and resized within a view; pure arithmetic in CSS pixels.
import type { Box } from '../prepared-page';

export interface Point {
  x: number;
  y: number;
}

export type View = Pick<Box, 'width' | 'height'>;

/** A region smaller than this, each way, is a click and no drag. */
export const SMALLEST = 8;

/** What the first key outlines: the middle of the view. */
export function firstBox({ width, height }: View): Box {
  return {
    x: Math.round(width / 4),
    y: Math.round(height / 4),
    width: Math.round(width / 2),
    height: Math.round(height / 2),
  };
}

/** The box between two corners, whichever they are, clipped to the view. */
export function boxBetween(a: Point, b: Point, view: View): Box {
  const left = clamp(Math.min(a.x, b.x), 0, view.width);
  const top = clamp(Math.min(a.y, b.y), 0, view.height);
  return {
    x: left,
    y: top,
    width: clamp(Math.max(a.x, b.x), 0, view.width) - left,
    height: clamp(Math.max(a.y, b.y), 0, view.height) - top,
  };
}

/** As far as the edges of the view. */
export function moveBox(box: Box, { x, y }: Point, view: View): Box {
  return {
    ...box,
    x: clamp(box.x + x, 0, Math.max(0, view.width - box.width)),
    y: clamp(box.y + y, 0, Math.max(0, view.height - box.height)),
  };
}

/** Its lower right corner moves. */
export function resizeBox(box: Box, { x, y }: Point, view: View): Box {
  return {
    ...box,
    width: clamp(box.width + x, SMALLEST, view.width - box.x),
    height: clamp(box.height + y, SMALLEST, view.height - box.y),
  };
}

export function isDrag({ width, height }: Box): boolean {
  return width >= SMALLEST && height >= SMALLEST;
}

/** The part of `box` in the view, on whole pixels; `null` where there is none. */
export function inView(box: Box, view: View): Box | null {
  const left = clamp(Math.floor(box.x), 0, view.width);
  const top = clamp(Math.floor(box.y), 0, view.height);
  const width = clamp(Math.ceil(box.x + box.width), 0, view.width) - left;
  const height = clamp(Math.ceil(box.y + box.height), 0, view.height) - top;
  return width > 0 && height > 0 ? { x: left, y: top, width, height } : null;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
