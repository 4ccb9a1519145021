// Mark points: where a mark stands on its picture, in 0..1, and how it is placed, moved and reshaped without leaving it.
import type { Area, MarkKind } from './snapshot';

/** From (x1, y1) to (x2, y2), each 0..1 of the picture. */
export interface Points {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** One of the four corners of the box around a mark. */
export interface Corner {
  x: 'x1' | 'x2';
  y: 'y1' | 'y2';
}

/** The whole of a picture. */
export const WHOLE: Area = { x: 0, y: 0, width: 1, height: 1 };

/** Shares of the width in sight that an arrow key moves by, alone and with Shift. */
const STEP = 0.01;
const LONG_STEP = 0.05;

/** What a key or a click places, in shares of the width in sight. */
const PLACED_WIDTH = 0.24;
const PLACED_HEIGHT = 0.12;

/** A crop shows at least so much of a side. */
const LEAST_CROP = 0.02;

/** Finer than a pixel of the largest picture, and short when written down. */
const tidy = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1e5) / 1e5;

const tidied = ({ x1, y1, x2, y2 }: Points): Points => ({ x1: tidy(x1), y1: tidy(y1), x2: tidy(x2), y2: tidy(y2) });

/** The corners at which a mark can be pulled: both ends of an arrow, all four of a box, none of a number. */
export function cornersOf(kind: MarkKind | 'area'): readonly Corner[] {
  const ends: Corner[] = [
    { x: 'x1', y: 'y1' },
    { x: 'x2', y: 'y2' },
  ];
  if (kind === 'callout') return [];
  if (kind === 'text') return ends.slice(1);
  return kind === 'arrow' ? ends : [...ends, { x: 'x1', y: 'y2' }, { x: 'x2', y: 'y1' }];
}

/** Moved as a whole, and stopped by the edge of the picture. */
export function moved(points: Points, dx: number, dy: number): Points {
  const { x, y, width, height } = areaOf(points);
  const byX = Math.min(1 - x - width, Math.max(-x, dx));
  const byY = Math.min(1 - y - height, Math.max(-y, dy));
  return tidied({ x1: points.x1 + byX, y1: points.y1 + byY, x2: points.x2 + byX, y2: points.y2 + byY });
}

/** One corner pulled to (x, y); it may pass the opposite one. */
export function pulled(points: Points, corner: Corner, x: number, y: number): Points {
  return tidied({ ...points, [corner.x]: x, [corner.y]: y });
}

/** What an arrow key does: `dx` and `dy` are -1, 0 or 1; equally far on the screen in both directions. */
export function keyStep(
  size: { width: number; height: number },
  shown: Area,
  dx: number,
  dy: number,
  long: boolean,
): { x: number; y: number } {
  const step = shown.width * (long ? LONG_STEP : STEP);
  return { x: dx * step, y: (dy * step * size.width) / size.height };
}

/** The box around a mark, whichever way it was drawn. */
export function areaOf({ x1, y1, x2, y2 }: Points): Area {
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

export function pointsOf({ x, y, width, height }: Area): Points {
  return tidied({ x1: x, y1: y, x2: x + width, y2: y + height });
}

/** A crop that shows something, inside the picture; all of it is no crop. */
export function cropOf(points: Points): Area | null {
  const { x, y, width, height } = areaOf(tidied(points));
  const [wide, high] = [Math.max(LEAST_CROP, width), Math.max(LEAST_CROP, height)];
  const crop = {
    x: tidy(Math.min(x, 1 - wide)),
    y: tidy(Math.min(y, 1 - high)),
    width: tidy(wide),
    height: tidy(high),
  };
  return crop.width > 0.995 && crop.height > 0.995 ? null : crop;
}

/** A mark of a usual size around (x, y), for whoever clicks or presses Enter instead of drawing. */
export function placedAt(
  kind: MarkKind | 'area',
  size: { width: number; height: number },
  shown: Area,
  x: number,
  y: number,
): Points {
  const flat = kind === 'callout';
  const halfX = flat ? 0 : (shown.width * PLACED_WIDTH) / 2;
  const halfY = flat ? 0 : Math.min(shown.height / 4, (shown.width * PLACED_HEIGHT * size.width) / size.height / 2);
  const around = { x1: x - halfX, y1: y - halfY, x2: x + halfX, y2: y + halfY };
  const inside = { x: Math.max(0, -around.x1), y: Math.max(0, -around.y1) };
  const beyond = { x: Math.max(0, around.x2 - 1), y: Math.max(0, around.y2 - 1) };
  const [dx, dy] = [inside.x - beyond.x, inside.y - beyond.y];
  return tidied({ x1: around.x1 + dx, y1: around.y1 + dy, x2: around.x2 + dx, y2: around.y2 + dy });
}
