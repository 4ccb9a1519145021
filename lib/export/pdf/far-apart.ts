// Far apart: which of many points of a curve are drawn with their signs, so that none covers another.

interface Spot {
  x: number;
  y: number;
}

/** The points furthest from the middle of the curve first, as many as keep `apart` CSS pixels between them; in their order. */
export function farApart<Point extends Spot>(points: readonly Point[], apart: number): Point[] {
  const middle = points.reduce((sum, { y }) => sum + y, 0) / Math.max(1, points.length);
  const kept: Point[] = [];
  for (const point of [...points].sort((a, b) => Math.abs(b.y - middle) - Math.abs(a.y - middle))) {
    if (kept.every(({ x }) => Math.abs(x - point.x) >= apart)) kept.push(point);
  }
  return kept.sort((a, b) => a.x - b.x);
}
