// Mark shape: what of a picture is seen, and the outlines of its marks in the picture's own pixels.
import type { Points } from './mark-points';
import { byOrder } from './order';
import type { Area, Mark, Snapshot } from './snapshot';

/** A picture that shows more or less than it was taken with: cropped, marked, or both. */
export interface Marked {
  /** Pixels of the whole picture. */
  width: number;
  height: number;
  crop: Area | null;
  /** In their order. */
  marks: readonly Mark[];
}

/** Pixels of a picture, from its top left corner. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels of width below which a picture is not drawn over more finely: marks of a small picture stay readable. */
const LEAST_WIDTH = 600;

/** `undefined` for a picture that is shown as it was taken; marks in the trash do not count. */
export function markedOf(snapshot: Snapshot, marks: readonly Mark[]): Marked | undefined {
  const { width, height, crop } = snapshot;
  const shown = marks.filter(({ deletedAt }) => deletedAt === null).sort(byOrder);
  return crop || shown.length > 0 ? { width, height, crop, marks: shown } : undefined;
}

/** The part of a picture that is seen; its edges lie on whole pixels. */
export function viewOf({ width, height, crop }: Omit<Marked, 'marks'>): View {
  if (!crop) return { x: 0, y: 0, width, height };
  const [x, y] = [Math.round(crop.x * width), Math.round(crop.y * height)];
  return {
    x: Math.min(x, width - 1),
    y: Math.min(y, height - 1),
    width: Math.max(1, Math.min(width - x, Math.round(crop.width * width))),
    height: Math.max(1, Math.min(height - y, Math.round(crop.height * height))),
  };
}

/** Pixels of the picture that a mark's measures are told in: a thousandth of the width in sight. */
export function unitOf(view: View): number {
  return Math.max(LEAST_WIDTH, view.width) / 1000;
}

/** Which of its kind each mark is, by id, 1 for the first; a callout bears it. */
export function numbersOf(marks: readonly Pick<Mark, 'id' | 'kind'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    marks.map(({ id, kind }) => {
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      return [id, n];
    }),
  );
}

/** The points in pixels. */
export function inPixels(points: Points, { width, height }: { width: number; height: number }): Points {
  return { x1: points.x1 * width, y1: points.y1 * height, x2: points.x2 * width, y2: points.y2 * height };
}

const SHAFT_START = 1.6;
const SHAFT_END = 3.4;
const HEAD_HALF = 11;
const HEAD_LENGTH = 24;

/**
 * The outline of an arrow that points at (x2, y2), as an SVG path: thin where it starts, its head never longer than it is
 * itself.
 */
export function arrowPath({ x1, y1, x2, y2 }: Points, unit: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = length > 0 ? [(x2 - x1) / length, (y2 - y1) / length] : [1, 0];
  const head = Math.min(HEAD_LENGTH * unit, Math.max(length, unit));
  const size = head / (HEAD_LENGTH * unit);
  const at = (along: number, aside: number) => {
    const [x, y] = [x2 - ux * along - uy * aside, y2 - uy * along + ux * aside];
    return `${round(x)} ${round(y)}`;
  };
  const [start, end, half] = [SHAFT_START, SHAFT_END, HEAD_HALF].map((measure) => measure * unit * size) as [
    number,
    number,
    number,
  ];
  const neck = head * 0.86;
  const corners = [
    at(length, start),
    at(neck, end),
    at(head, half),
    at(0, 0),
    at(head, -half),
    at(neck, -end),
    at(length, -start),
  ];
  return `M${corners.join('L')}Z`;
}

/** Hundredths of a pixel are finer than any screen shows. */
export const round = (value: number): number => Math.round(value * 100) / 100;
