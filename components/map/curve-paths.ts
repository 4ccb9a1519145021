// Curve paths: the line through rated steps, the bridges over unrated ones, and the band of their spread; plain geometry.
import { area, curveMonotoneX, line } from 'd3-shape';
import type { ColumnRating } from '@/lib/domain/column-rating';

export interface RatedSpot {
  x: number;
  y: number;
  /** Of its column. */
  index: number;
  rating: ColumnRating;
}

export interface Trace {
  /** Between neighbours that somebody felt. */
  felt: string;
  /** Across steps that nobody rated, and to and from what is only assumed. */
  bridged: string;
}

interface Point {
  x: number;
  y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const spline = () =>
  line<Point>(
    (p) => p.x,
    (p) => p.y,
  ).curve(curveMonotoneX);

export function splineOf(points: readonly Point[]): string {
  return spline().digits(1)([...points]) ?? '';
}

/** One spline through all rated points, cut into its pieces: a piece that skips an unrated step is a bridge. */
export function traceOf(rated: readonly RatedSpot[]): Trace {
  const pieces: string[] = [];
  const noOp = () => undefined;
  const context = {
    moveTo: noOp,
    closePath: noOp,
    lineTo: (x: number, y: number) => pieces.push(`L${round(x)},${round(y)}`),
    bezierCurveTo: (...at: number[]) => pieces.push(`C${at.map(round).join(',')}`),
  };
  spline().context(context as unknown as CanvasRenderingContext2D)([...rated]);
  let [felt, bridged] = ['', ''];
  rated.slice(1).forEach((to, i) => {
    const from = rated[i];
    if (!from) return;
    const piece = `M${round(from.x)},${round(from.y)}${pieces[i] ?? ''}`;
    if (to.index === from.index + 1 && !to.rating.assumed && !from.rating.assumed) felt += piece;
    else bridged += piece;
  });
  return { felt, bridged };
}

/** Mean ± sd, kept within `lowest` and `highest`, over neighbours that have both; a step that stands alone gets a narrow post. */
export function bandOf(
  rated: readonly RatedSpot[],
  yOf: (value: number) => number,
  [lowest, highest]: readonly [number, number],
): string {
  const y = (value: number) => yOf(Math.max(lowest, Math.min(highest, value)));
  const runs: { x: number; low: number; high: number; index: number }[][] = [];
  for (const { x, index, rating } of rated) {
    if (rating.sd === null) continue;
    const edge = { x, index, low: y(rating.mean - rating.sd), high: y(rating.mean + rating.sd) };
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
