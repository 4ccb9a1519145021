// Curve: the feelings along the steps as connected points; a point that is moved takes its lines along.
import type { ColumnRating } from '@/lib/domain/column-rating';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { type Emotion, nearestEmotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import type { Cells } from './cells';
import { BAR, COLUMN, GAP, leftOf } from './grid';

/** Pixels a unit of the scale, which has four, and of a point. */
const UNIT = 34;
const POINT = { width: 50, height: 26 };
/** Of a point among those of several lines. */
const NARROW = 36;
/** Of the names of several lines. */
const NAME = 20;
/** Between the points of several lines at one step. */
const APART = 38;

/** As on the screen, in its light colours. */
const COLOURS: Readonly<Record<Emotion, string>> = {
  [-2]: '#A8321B',
  [-1]: '#C9692F',
  0: '#6D727B',
  1: '#23818F',
  2: '#0A5C73',
};

/** Of several lines, each with its own. */
const LINES = ['#3564B0', '#B2541A', '#2F7D46', '#6B4FB0', '#8A6A00'] as const;

interface Series {
  name: string;
  /** `null` for the one line over all, whose points have the colours of their feelings. */
  colour: string | null;
  ratingOf(column: PlacedColumn): ColumnRating | null;
}

function seriesOf({ map, t }: ExportSource): Series[] {
  const { drawn } = map.lines;
  if (drawn.length === 0) return [{ name: '', colour: null, ratingOf: ({ emotion }) => emotion }];
  return drawn.map(({ name, detail, look }, index) => ({
    name: [name ?? t('untitled'), detail].filter(Boolean).join(' · '),
    colour: LINES[look % LINES.length] ?? LINES[0],
    ratingOf: ({ lines }) => lines[index] ?? null,
  }));
}

const namesHeight = (series: readonly Series[]) => (series.length > 1 ? series.length * NAME + GAP : 0);

/** Pixels from the top of the lane to its end. */
export function curveHeight(source: ExportSource): number {
  return namesHeight(seriesOf(source)) + 4 * UNIT + POINT.height;
}

export function drawCurve(cells: Cells, parent: string, source: ExportSource): void {
  const { map } = source;
  const series = seriesOf(source);
  const top = GAP + namesHeight(series) + POINT.height / 2;
  const width = map.columns.length * COLUMN;
  cells.shape({
    parent,
    style: 'line;strokeWidth=1;dashed=1;strokeColor=#C9CCD1;',
    box: { x: BAR, y: top + 2 * UNIT - 5, width, height: 10 },
  });
  for (const [index, one] of series.entries()) {
    if (one.colour) {
      const box = { x: BAR + GAP, y: GAP + index * NAME, width: 400, height: NAME };
      cells.shape({
        parent,
        words: one.name,
        style: `text;align=left;verticalAlign=middle;fontSize=11;fontStyle=1;fontColor=${one.colour};`,
        box,
      });
    }
    drawSeries(cells, parent, map.columns, one, { top, shift: (index - (series.length - 1) / 2) * APART });
  }
}

function drawSeries(
  cells: Cells,
  parent: string,
  columns: readonly PlacedColumn[],
  { colour, ratingOf }: Series,
  { top, shift }: { top: number; shift: number },
): void {
  let before: string | undefined;
  for (const column of columns) {
    const rating = ratingOf(column);
    if (!rating) continue;
    const { mean, n, assumed } = rating;
    const fill = colour ?? COLOURS[nearestEmotion(mean)];
    const words = n > 1 && !colour ? `${formatSigned(mean, 1)} (${n})` : formatSigned(mean);
    const middle = { x: leftOf(column) + (COLUMN - GAP) / 2 + shift, y: top + (2 - mean) * UNIT };
    const width = colour ? NARROW : POINT.width;
    const own = cells.shape({
      parent,
      words,
      style: `rounded=1;arcSize=50;fontSize=11;fontStyle=1;${assumed ? `dashed=1;fillColor=#FFFFFF;fontColor=${fill};` : `fillColor=${fill};fontColor=#FFFFFF;`}strokeColor=${fill};`,
      box: { x: middle.x - width / 2, y: middle.y - POINT.height / 2, width, height: POINT.height },
    });
    // From side to side, so that the line leaves a point as a curve does.
    const style = `endArrow=none;strokeWidth=2;strokeColor=${colour ?? '#8A93A3'};exitX=1;exitY=0.5;entryX=0;entryY=0.5;${assumed ? 'dashed=1;' : ''}`;
    if (before) cells.connect({ parent, style, from: before, to: own });
    before = own;
  }
}
