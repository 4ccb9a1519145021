// Arc: where the dramatic arc of a map runs, in CSS pixels: how gripped customers are, from 1 calm to 5 gripped.
import { area, curveMonotoneX } from 'd3-shape';
import type { ColumnRating } from '@/lib/domain/column-rating';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { SCALES } from '@/lib/domain/scale';
import { spotsInSight } from './curve';
import { bandOf, type RatedSpot, type Trace, traceOf } from './curve-paths';
import type { GridPlan } from './slots';

export const ARC_HEIGHT = 132;
const FLOOR = 106;
const UNIT = 20;

/** The y of an engagement of 1..5. */
export const arcY = (value: number): number => FLOOR - (value - 1) * UNIT;

export interface ArcPoint extends RatedSpot {
  column: PlacedColumn;
}

export interface Arc extends Trace {
  points: readonly ArcPoint[];
  /** From the line down to the floor, over neighbours that are rated. */
  ground: string;
  /** Mean ± 1 standard deviation. */
  band: string;
}

export function planArc(plan: GridPlan): Arc {
  const points = spotsInSight(plan, ({ engagement }) => engagement).flatMap(({ column, ...spot }): ArcPoint[] => {
    const rating: ColumnRating | null = column.engagement;
    return rating ? [{ ...spot, column, rating, y: arcY(rating.mean) }] : [];
  });
  return { points, ...traceOf(points), ground: groundOf(points), band: bandOf(points, arcY, SCALES.engagement) };
}

function groundOf(points: readonly ArcPoint[]): string {
  const stretches: ArcPoint[][] = [];
  for (const point of points) {
    const last = stretches.at(-1);
    if (last?.at(-1)?.index === point.index - 1) last.push(point);
    else stretches.push([point]);
  }
  const shape = area<ArcPoint>()
    .x(({ x }) => x)
    .y0(FLOOR + UNIT / 2)
    .y1(({ y }) => y)
    .curve(curveMonotoneX)
    .digits(1);
  return stretches.map((stretch) => (stretch.length > 1 ? shape(stretch) : '')).join('');
}
