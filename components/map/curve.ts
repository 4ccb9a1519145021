// Curve: where the emotion curve of a map runs, in CSS pixels, as one line or as several; drawn by `FeelingCurve`.
import type { ColumnRating } from '@/lib/domain/column-rating';
import type { MapLine } from '@/lib/domain/map-lines';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { SCALES } from '@/lib/domain/scale';
import { bandOf, type RatedSpot, splineOf, type Trace, traceOf } from './curve-paths';
import type { GridPlan } from './slots';

export const CURVE_HEIGHT = 230;
const MIDDLE = 114;
const UNIT = 36;

/** The y of a rating between -2 and +2. */
export const yOf = (value: number): number => MIDDLE - value * UNIT;

export interface CurvePoint extends RatedSpot {
  column: PlacedColumn;
  /** Which side of the face is free for its number. */
  label: 'above' | 'below';
}

export interface ExpectedPoint {
  x: number;
  y: number;
  key: string;
  /** y of the face it was answered by; `null` where the step was not rated or felt as expected. */
  feltY: number | null;
}

/** One of several lines. */
export interface CurveLine extends Trace {
  line: MapLine;
  points: readonly CurvePoint[];
  band: string;
}

export interface Curve extends Trace {
  /** Of the one line; with several lines, of what is only assumed and so on none of them. */
  points: readonly CurvePoint[];
  /** Mean ± 1 standard deviation. */
  band: string;
  expected: readonly ExpectedPoint[];
  expectedPath: string;
  /** Empty: there is one line over all. */
  lines: readonly CurveLine[];
}

interface Spot {
  x: number;
  index: number;
  column: PlacedColumn;
}

/** How far a spline looks to either side: what is cut off further away does not bend it. */
const REACH = 2;
/** CSS pixels between the lines at one step, so that equal ratings lie side by side. */
const APART = 30;

/** The curve over the slots that the plan has in sight, and a little beyond so that it leaves them in the right direction. */
export function planCurve(plan: GridPlan, lines: readonly MapLine[] = []): Curve {
  const spots = spotsInSight(plan, ({ emotion, expectation }) => emotion ?? expectation);
  if (lines.length > 0) return planLines(spots, lines);
  const rated = ratedSpots(spots, ({ emotion }) => emotion);
  const expected = spots.flatMap(({ x, column }): ExpectedPoint[] => {
    if (!column.expectation) return [];
    const y = yOf(column.expectation.mean);
    const feltY = column.emotion ? yOf(column.emotion.mean) : null;
    return [{ x, y, key: column.id, feltY: feltY === null || Math.abs(feltY - y) < 1 ? null : feltY }];
  });
  return {
    points: rated.map((spot, i) => ({ ...spot, label: freeSide(spot, rated[i - 1]?.y, rated[i + 1]?.y) })),
    ...traceOf(rated),
    band: bandOf(rated, yOf, SCALES.emotion),
    expected,
    expectedPath: splineOf(expected),
    lines: [],
  };
}

function planLines(spots: readonly Spot[], lines: readonly MapLine[]): Curve {
  const drawn = lines.map((line, i): CurveLine => {
    const shift = (i - (lines.length - 1) / 2) * APART;
    const rated = ratedSpots(spots, (column) => column.lines[i]).map((spot) => ({ ...spot, x: spot.x + shift }));
    return {
      line,
      points: rated.map((spot) => ({ ...spot, label: 'above' })),
      ...traceOf(rated),
      band: bandOf(rated, yOf, SCALES.emotion),
    };
  });
  const onNoLine = spots.filter(({ column }) => column.lines.every((rating) => rating === null));
  const assumed = ratedSpots(onNoLine, ({ emotion }) => (emotion?.assumed ? emotion : null));
  const points = assumed.map((spot): CurvePoint => ({ ...spot, label: 'above' }));
  return { points, felt: '', bridged: '', band: '', expected: [], expectedPath: '', lines: drawn };
}

type RatingOf = (column: PlacedColumn) => ColumnRating | null | undefined;

function ratedSpots(spots: readonly Spot[], ratingOf: RatingOf): (Spot & RatedSpot)[] {
  return spots.flatMap((spot) => {
    const rating = ratingOf(spot.column);
    return rating ? [{ ...spot, rating, y: yOf(rating.mean) }] : [];
  });
}

/** The columns in sight, each with the x of its middle, and some beyond that have a rating. */
export function spotsInSight({ all, from, to }: GridPlan, ratingOf: RatingOf): Spot[] {
  const rated = (i: number) => {
    const column = all[i]?.column;
    return column && ratingOf(column);
  };
  let [first, last] = [from, to];
  for (let found = 0; first > 0 && found < 2 * REACH; ) found += rated(--first) ? 1 : 0;
  for (let found = 0; last < all.length && found < 2 * REACH; ) found += rated(last++) ? 1 : 0;
  return all
    .slice(first, last)
    .flatMap(({ column, nth, x, width }) => (column ? [{ x: x + width / 2, index: nth, column }] : []));
}

function freeSide(
  { y, column }: { y: number; column: PlacedColumn },
  before: number | undefined,
  after: number | undefined,
): CurvePoint['label'] {
  const expected = column.expectation && yOf(column.expectation.mean);
  if (expected !== null && Math.abs(expected - y) > 4) return expected < y ? 'below' : 'above';
  const around = [before, after].filter((other) => other !== undefined);
  const mean = around.reduce((sum, other) => sum + other, 0) / Math.max(1, around.length);
  if (around.length > 0 && Math.abs(mean - y) > 2) return mean < y ? 'below' : 'above';
  return y <= MIDDLE ? 'above' : 'below';
}
