// Shape keys: what the arrow keys make of a shape; alone they move it, with Alt they pull its second corner.
import { keyStep, moved, type Points, pulled } from '@/lib/domain/mark-points';
import type { Area } from '@/lib/domain/snapshot';

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>;

/** The shape after a key, in a picture of `size` of which `shown` is in sight; `undefined` for any other key. */
export function afterKey(
  points: Points,
  { key, altKey, shiftKey }: Press,
  size: { width: number; height: number },
  shown: Area,
): Points | undefined {
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  const { x, y } = keyStep(size, shown, ...arrow, shiftKey);
  return altKey ? pulled(points, { x: 'x2', y: 'y2' }, points.x2 + x, points.y2 + y) : moved(points, x, y);
}
