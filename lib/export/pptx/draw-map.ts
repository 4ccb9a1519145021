// Draw map: a slide of the journey map: stages over steps, the curve in their columns, below it the lanes.
import type { PlacedColumn } from '@/lib/domain/place-map';
import type { ExportSource } from '../contract';
import { solidFill } from './deck-colours';
import { drawCurve } from './draw-curve';
import { SLIDE } from './master-xml';
import { run, type Slide } from './new-slide';
import type { Deck } from './plan-deck';
import { MAP_PLACE, type MapPlan } from './plan-map';
import type { Cell } from './table-xml';
import { cutToLines, heightOf, oneLine } from './text-fit';
import { type Paragraph, paragraphsOf } from './text-xml';

const TOP = 1.2;
const STAGE_HEIGHT = 0.32;
const CURVE_HEIGHT = 1.6;

export function drawMap(slide: Slide, plan: MapPlan, deck: Deck, source: ExportSource): void {
  const { t } = source;
  const { columns, width, size, titles, lanes } = plan;
  const x = SLIDE.side;
  const widths = [MAP_PLACE.head, ...columns.map(() => width)];
  const whole = MAP_PLACE.head + MAP_PLACE.steps;
  const step = heightOf(MAP_PLACE.titleLines, size) + MAP_PLACE.edge;
  const head = (text: string): Cell => ({
    words: [cutToLines(text, { width: MAP_PLACE.head - 0.12, size: 9 }, 2)],
    base: { size: 9, bold: true, colour: 'tx2' },
    fill: solidFill('bg2'),
  });
  const steps = columns.map((column, i): Cell => {
    const to = deck.slideOfEvidence.get(numberOf(column, deck));
    const number = `${column.index + 1}`;
    const title = (titles[i] ?? '').slice(number.length);
    const words: Paragraph = { runs: [run(number, { link: to ? slide.linkToSlide(to) : undefined }), run(title)] };
    return { words: [words], base: { size, bold: true } };
  });
  const heads = [
    { height: STAGE_HEIGHT, cells: [head(t('map.lane.stage')), ...stageCells(columns, width, source)] },
    { height: step, cells: [head(t('map.lane.step')), ...steps] },
  ];
  const above = STAGE_HEIGHT + step;
  slide.table(
    t('map.lane.step'),
    { x, y: TOP, width: whole, height: above },
    { widths, rows: heads, heads: { row: true, column: true }, rules: 'tx2' },
    t('slide.map'),
  );
  const curve = { x: x + MAP_PLACE.head, y: TOP + above + 0.04, width: MAP_PLACE.steps, height: CURVE_HEIGHT };
  drawCurve(slide, columns, curve, source);
  if (lanes.length > 0) {
    const rows = lanes.map(({ name, cells, lines }) => ({
      height: heightOf(lines, size) + MAP_PLACE.edge,
      cells: [head(name), ...cells.map((text): Cell => ({ words: paragraphsOf(text), base: { size } }))],
    }));
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    const box = { x, y: curve.y + CURVE_HEIGHT + 0.06, width: whole, height };
    slide.table(t('map.lanes'), box, { widths, rows, heads: { column: true }, rules: 'tx2' }, t('map.lanes.shown'));
  }
  slide.notes(mapNotes(plan, source));
}

/** The touchpoint that a step leads to. */
const numberOf = (column: PlacedColumn, { evidence }: Deck): number =>
  evidence.find((one) => one.column === column)?.number ?? 0;

/** Steps of one stage under one cell. */
function stageCells(columns: readonly PlacedColumn[], width: number, { map, t }: ExportSource): Cell[] {
  const names = new Map(
    map.stages.map(({ stage }) => [stage?.id ?? null, stage ? stage.name || t('untitled') : t('map.stage.none')]),
  );
  const cells: Cell[] = [];
  for (let from = 0; from < columns.length; ) {
    const stageId = columns[from]?.stageId ?? null;
    let to = from;
    while (to < columns.length && (columns[to]?.stageId ?? null) === stageId) to += 1;
    const name = cutToLines(oneLine(names.get(stageId) ?? ''), { width: width * (to - from) - 0.12, size: 10 }, 1);
    cells.push({
      words: [{ runs: [run(name)], align: 'middle' }],
      fill: solidFill('accent1'),
      base: { size: 10, bold: true, colour: 'bg1' },
      anchor: 'middle',
      span: to - from,
    });
    from = to;
  }
  return cells;
}

/** All lanes of these steps in full. */
function mapNotes({ columns, words }: MapPlan, { t }: ExportSource): Paragraph[] {
  return columns.flatMap((column, i) => {
    const said = words.flatMap(({ name, texts }) =>
      paragraphsOf(texts[i] ?? '').map(({ runs }): Paragraph => ({ runs: [run(`${name}: `), ...runs] })),
    );
    return [{ runs: [run(`${column.index + 1} ${column.title || t('untitled')}`, { bold: true })] }, ...said];
  });
}
