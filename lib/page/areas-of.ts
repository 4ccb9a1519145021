// Areas of: boxes of a view as shares of its picture, whatever the density and the zoom it was taken with.
import type { Area } from '@/lib/domain/snapshot';
import type { Box } from './prepared-page';

/** `boxes` and `view` in CSS pixels, boxes from the view's top left corner. What lies outside the view is left out. */
export function areasOf(boxes: readonly Box[], view: Pick<Box, 'width' | 'height'>): Area[] {
  return boxes.flatMap((box) => {
    const [x, width] = share(box.x, box.width, view.width);
    const [y, height] = share(box.y, box.height, view.height);
    return width > 0 && height > 0 ? [{ x, y, width, height }] : [];
  });
}

/** Where a stretch begins within `whole`, and how long it is there, as shares of it. */
function share(start: number, length: number, whole: number): [number, number] {
  const from = Math.min(1, Math.max(0, start / whole));
  return [from, Math.min(1, Math.max(0, (start + length) / whole)) - from];
}
