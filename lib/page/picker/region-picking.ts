// Region picking: a rectangle by drag, by two clicks, or by the arrow keys.

import type { Box } from '../prepared-page';
import type { Picking } from './pick';
import { boxBetween, firstBox, isDrag, moveBox, type Point, resizeBox } from './rectangle';
import { viewOf } from './view';

/** CSS pixels that an arrow key goes. */
const STRIDE = 10;

const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function regionPicking(): Picking {
  /** Where a drag began, or the first of two clicks. */
  let corner: Point | null = null;
  let pointer: Point | null = null;
  let held = false;
  let box: Box | null = null;
  const stretch = (at: Point) => {
    pointer = at;
    if (corner) box = boxBetween(corner, at, viewOf(window));
  };
  return {
    move: stretch,
    press(at) {
      held = true;
      corner ??= at;
      stretch(at);
    },
    release(at) {
      if (!held) return null;
      held = false;
      stretch(at);
      // A click is the first corner; the next one is the other.
      return box && isDrag(box) ? { element: null, box } : null;
    },
    key({ key, shift, fine }) {
      const way = WAYS[key];
      corner = null;
      pointer = null;
      const view = viewOf(window);
      if (!box || !isDrag(box)) box = firstBox(view);
      else if (way) {
        const by = { x: way.x * (fine ? 1 : STRIDE), y: way.y * (fine ? 1 : STRIDE) };
        box = shift ? resizeBox(box, by, view) : moveBox(box, by, view);
      }
    },
    outlined: () => (box && isDrag(box) ? { element: null, box } : null),
    draw(overlay) {
      const drawn = box && isDrag(box) ? box : null;
      overlay.outline(drawn, true);
      overlay.cross(drawn ? null : pointer);
    },
  };
}
