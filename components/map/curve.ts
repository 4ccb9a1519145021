// Curve: where the emotion curve of a map runs, in CSS pixels; plain geometry, drawn by `FeelingCurve`.
import { area, curveMonotoneX, line } from 'd3-shape';
import type { Aggregate } from '@/lib/domain/aggregate';
import type { PlacedColumn } from '@/lib/domain/place-map';
import type { GridPlan } from './slots';

export const CURVE_HEIGHT = 230;
const MIDDLE = 114;
const UNIT = 36;

/** The y of a rating between -2 and +2. */
export const yOf = (value: number): number => MIDDLE - value * UNIT;

export interface CurvePoint {
  x: number;
  y: number;
  column: PlacedColumn;
  felt: Aggregate;
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

export interface Curve {
  points: readonly CurvePoint[];
  /** Between rated neighbours. */
  felt: string;
  /** Across steps that nobody rated. */
  bridged: string;
  /** Mean ± 1 standard deviation. */
  band: string;
  expected: readonly ExpectedPoint[];
  expectedPath: string;
}

interface Spot {
  x: number;
  index: number;
  column: PlacedColumn;
}

/** How far a spline looks to either side: what is cut off further away does not bend it. */
const REACH = 2;

/** The curve over the slots that the plan has in sight, and a little beyond so that it leaves them in the right direction. */
export function planCurve(plan: GridPlan): Curve {
  const spots = spotsInSight(plan);
  const rated = spots.flatMap((spot) => {
    const felt = spot.column.emotion;
    return felt ? [{ ...spot, felt, y: yOf(felt.mean) }] : [];
  });
  const expected = spots.flatMap(({ x, column }): ExpectedPoint[] => {
    if (!column.expectation) return [];
    const y = yOf(column.expectation.mean);
    const feltY = column.emotion ? yOf(column.emotion.mean) : null;
    return [{ x, y, key: column.id, feltY: feltY === null || Math.abs(feltY - y) < 1 ? null : feltY }];
  });
  return {
    points: rated.map((spot, i) => ({ ...spot, label: freeSide(spot, rated[i - 1]?.y, rated[i + 1]?.y) })),
    ...feltPaths(rated),
    band: bandPath(rated),
    expected,
    expectedPath: splineOf(expected) ?? '',
  };
}

function spotsInSight({ all, from, to }: GridPlan): Spot[] {
  const rated = (i: number) => all[i]?.column?.emotion || all[i]?.column?.expectation;
  let [first, last] = [from, to];
  for (let found = 0; first > 0 && found < 2 * REACH; ) found += rated(--first) ? 1 : 0;
  for (let found = 0; last < all.length && found < 2 * REACH; ) found += rated(last++) ? 1 : 0;
  return all
    .slice(first, last)
    .flatMap(({ column, x, width }) => (column ? [{ x: x + width / 2, index: column.index, column }] : []));
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

const round = (value: number): number => Math.round(value * 10) / 10;

function splineOf(points: readonly { x: number; y: number }[]): string | null {
  return line<{ x: number; y: number }>(
    (p) => p.x,
    (p) => p.y,
  )
    .curve(curveMonotoneX)
    .digits(1)([...points]);
}

/** One spline through all rated points, cut into its pieces: a piece that skips an unrated step is a bridge. */
function feltPaths(rated: readonly (Spot & { y: number })[]): { felt: string; bridged: string } {
  const pieces: string[] = [];
  const noOp = () => undefined;
  const context = {
    moveTo: noOp,
    closePath: noOp,
    lineTo: (x: number, y: number) => pieces.push(`L${round(x)},${round(y)}`),
    bezierCurveTo: (...at: number[]) => pieces.push(`C${at.map(round).join(',')}`),
  };
  const spline = line<{ x: number; y: number }>(
    (p) => p.x,
    (p) => p.y,
  ).curve(curveMonotoneX);
  spline.context(context as unknown as CanvasRenderingContext2D)([...rated]);
  let [felt, bridged] = ['', ''];
  rated.slice(1).forEach((to, i) => {
    const from = rated[i];
    if (!from) return;
    const piece = `M${round(from.x)},${round(from.y)}${pieces[i] ?? ''}`;
    if (to.index === from.index + 1) felt += piece;
    else bridged += piece;
  });
  return { felt, bridged };
}

const clamp = (value: number): number => Math.max(-2, Math.min(2, value));

/** Mean ± sd over neighbours that have both; a step that stands alone gets a narrow post. */
function bandPath(rated: readonly (Spot & { felt: Aggregate })[]): string {
  const runs: { x: number; low: number; high: number; index: number }[][] = [];
  for (const { x, index, felt } of rated) {
    if (felt.sd === null) continue;
    const edge = { x, index, low: yOf(clamp(felt.mean - felt.sd)), high: yOf(clamp(felt.mean + felt.sd)) };
    const run = runs.at(-1);
    if (run && run.at(-1)?.index === index - 1) run.push(edge);
    else runs.push([edge]);
  }
  const shape = area<{ x: number; low: number; high: number }>()
    .x((p) => p.x)
    .y0((p) => p.low)
    .y1((p) => p.high)
    .curve(curveMonotoneX)
    .digits(1);
  return runs
    .map((run) => {
      const [only] = run;
      if (run.length > 1 || !only) return shape(run) ?? '';
      return `M${only.x - 5},${round(only.low)}V${round(only.high)}H${only.x + 5}V${round(only.low)}Z`;
    })
    .join('');
}
