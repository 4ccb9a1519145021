// Drawing: a laid-out piece of a page as a list of plain shapes, lines of text and pictures; SVG and PNG are made of it.

/** CSS pixels from the drawing's top left corner, like all lengths here. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface RoundArea extends Area {
  /** Of its corners. */
  radius: number;
}

export interface Paint {
  /** `#rrggbb`. */
  colour: string;
  /** 0..1. */
  alpha: number;
}

export interface Stroke extends Paint {
  width: number;
  /** Lengths of dashes and gaps in turn; left out, the line is whole. */
  dashes?: readonly number[];
  cap: 'butt' | 'round' | 'square';
  join: 'miter' | 'round' | 'bevel';
}

/** Stripes from the top left to the bottom right corner, again and again. */
export interface Hatch {
  stripes: readonly (Paint & { from: number; to: number })[];
  period: number;
}

export interface Box extends Part {
  kind: 'box';
  area: RoundArea;
  fill?: Paint;
  hatch?: Hatch;
  stroke?: Stroke;
}

/** One line of text in one style. */
export interface Words extends Part {
  kind: 'words';
  text: string;
  /** Where `anchor` of the line stands; from right to left, its start is at the right. */
  x: number;
  baseline: number;
  anchor: 'start' | 'middle' | 'end';
  rightToLeft: boolean;
  size: number;
  /** A CSS list of families. */
  family: string;
  weight: number;
  italic: boolean;
  /** Between letters. */
  spacing: number;
  paint: Paint;
  /** A line around the letters, under them. */
  halo?: Stroke;
}

export interface Picture extends Part {
  kind: 'picture';
  /** Its address within the page; whoever draws it is given the bytes by it. */
  src: string;
  /** Where the whole of it comes to lie, also what is cut off. */
  area: Area;
  /** What is on it, in words. */
  title: string;
  /** Marks may lie over most of it. */
  marked: boolean;
}

export interface Shape extends Part {
  kind: 'shape';
  /** As the `d` of an SVG path. */
  path: string;
  matrix: Matrix;
  fill?: Paint;
  /** Its lengths are those of the path, before the matrix. */
  stroke?: Stroke;
  strokeFirst: boolean;
}

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Part {
  /** What it takes up at most, before it is cut. */
  bounds: Area;
  /** What of it is seen; left out, all is. */
  clip?: RoundArea;
}

export type Item = Box | Words | Picture | Shape;

/** What belongs together: the cell of a table, or what stands alone. */
export interface Group {
  /** In the language of the map. */
  name: string;
  bounds: Area;
  items: readonly Item[];
}

/** A row of the map, or what stands above and below it. */
export interface Layer {
  name: string;
  groups: readonly Group[];
}

export interface Size {
  width: number;
  height: number;
}

export const touches = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether all of `area` is inside of `clip`, also of its round corners. */
export function holds(clip: RoundArea, area: Area): boolean {
  const { x, y, width, height, radius } = clip;
  const [left, right] = [area.x - x, x + width - area.x - area.width];
  const [above, below] = [area.y - y, y + height - area.y - area.height];
  if (Math.min(left, right, above, below) < 0) return false;
  return Math.min(left, right) >= radius || Math.min(above, below) >= radius;
}

/** What two cuts leave, with the corners of the narrower one. */
export function cutBoth(outer: RoundArea | undefined, inner: RoundArea): RoundArea {
  if (!outer || holds(outer, inner)) return inner;
  const [x, y] = [Math.max(outer.x, inner.x), Math.max(outer.y, inner.y)];
  const right = Math.min(outer.x + outer.width, inner.x + inner.width);
  const bottom = Math.min(outer.y + outer.height, inner.y + inner.height);
  const radius = holds(inner, outer) ? outer.radius : inner.radius;
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y), radius };
}

/** The smallest area that all of `areas` are in. */
export function around(areas: readonly Area[]): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of areas) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return areas.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
