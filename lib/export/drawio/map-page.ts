// Map page: the map as shapes to go on with: lanes that hold their cards, stages, steps, pictures and the connected curve.
import { isLineLane, type Lane } from '@/lib/domain/lane';
import type { PlacedColumn } from '@/lib/domain/place-map';
import type { ExportSource } from '../contract';
import { type Cells, newCells } from './cells';
import { curveHeight, drawCurve } from './curve';
import { BAR, CARD, COLUMN, FONT, GAP, INSET, leftOf } from './grid';
import { laneCards, shortened } from './lane-cards';
import { drawLinks } from './link-lines';
import { lineWidth, wordsHeight } from './word-size';

/** Pixels. */
const LEAST_LANE = 44;
const PICTURE = 116;
const TITLE = 56;

/** The picture of a snapshot as a data URL as draw.io writes them; `undefined` where it is lost or left out. */
export type PictureUrl = (snapshotId: string) => Promise<string | undefined>;

const STAGE =
  'rounded=1;arcSize=8;absoluteArcSize=1;align=left;verticalAlign=middle;spacingLeft=10;fontSize=13;fontStyle=1;fillColor=#23395D;strokeColor=#23395D;fontColor=#FFFFFF;';
const STEP = `rounded=1;arcSize=6;absoluteArcSize=1;align=left;verticalAlign=middle;spacing=${INSET};fontSize=12;fontStyle=1;fillColor=#E8EBF0;strokeColor=#8A93A3;fontColor=#1D2025;`;
const LANE = `swimlane;horizontal=0;startSize=${BAR};fontSize=12;fontStyle=1;fontColor=#1D2025;fillColor=#F4F3EF;swimlaneFillColor=#FFFFFF;strokeColor=#D5D3CC;collapsible=0;container=1;`;

const LINE =
  'line;strokeWidth=2;dashed=1;strokeColor=#6B7078;align=left;verticalAlign=bottom;fontSize=11;fontStyle=2;fontColor=#6B7078;labelPosition=center;verticalLabelPosition=middle;';

/** Each piece is one lane, with all that stands in it. */
export function mapPage(source: ExportSource, pictureUrl: PictureUrl): (() => string | Promise<string>)[] {
  const cells = newCells('map');
  const { map, t } = source;
  const width = BAR + map.columns.length * COLUMN + GAP;
  const layer = cells.layer(t('report.map'));
  let y = 0;
  cells.shape({
    parent: layer,
    words: map.map.name || t('untitled'),
    style: 'text;align=left;verticalAlign=middle;fontSize=22;fontStyle=1;fontColor=#1D2025;',
    box: { x: 0, y, width: Math.max(width, 600), height: TITLE - GAP },
  });
  y += TITLE;
  const steps = new Map<string, string>();
  const lane = async (row: Lane) => {
    const content = contentOf(row, source, pictureUrl, steps);
    const title = row.title ?? t(`map.lane.${row.kind}`);
    // The name stands upright in its bar.
    const upright = Math.min(160, lineWidth(title, 12) * 1.1 + 2 * GAP);
    const height = isLineLane(row.kind) ? 24 : Math.max(LEAST_LANE, upright, content.height + 2 * GAP);
    if (isLineLane(row.kind)) {
      cells.shape({ parent: layer, words: title, style: LINE, box: { x: 0, y, width, height } });
    } else {
      const parent = cells.shape({ parent: layer, words: title, style: LANE, box: { x: 0, y, width, height } });
      await content.draw(cells, parent);
    }
    y += height;
    return cells.take();
  };
  return [
    () => cells.take(),
    ...map.lanes.map((row) => () => lane(row)),
    () => {
      drawLinks(cells, source, steps);
      return cells.take();
    },
  ];
}

interface Content {
  height: number;
  draw(cells: Cells, parent: string): void | Promise<void>;
}

function contentOf(lane: Lane, source: ExportSource, pictureUrl: PictureUrl, steps: Map<string, string>): Content {
  switch (lane.kind) {
    case 'stage':
      return stagesOf(source);
    case 'step':
      return stepsOf(source, steps);
    case 'snapshot':
      return picturesOf(source, pictureUrl);
    case 'feeling':
      return { height: curveHeight(source), draw: (cells, parent) => drawCurve(cells, parent, source) };
    default:
      return cardsOf(lane, source);
  }
}

function stagesOf({ map, t }: ExportSource): Content {
  const stages = map.stages.filter(({ count }) => count > 0);
  const heightOf = ({ stage, count }: (typeof stages)[number], words: string) =>
    stage ? wordsHeight(words, count * COLUMN - 40, 13) + 2 * INSET : 0;
  const names = stages.map((one) => Math.max(34, heightOf(one, one.stage?.name ?? '')));
  const goals = stages.map((one) => (one.stage?.goal.trim() ? heightOf(one, one.stage.goal) : 0));
  const top = Math.max(34, ...names);
  return {
    height: top + Math.max(0, ...goals),
    draw(cells, parent) {
      for (const [index, { stage, first, count }] of stages.entries()) {
        const at = { x: BAR + GAP / 2 + first * COLUMN, width: count * COLUMN - GAP };
        const words = stage ? stage.name || t('untitled') : t('map.stage.none');
        cells.shape({ parent, words, style: STAGE, box: { ...at, y: GAP, height: top } });
        const goal = goals[index] ?? 0;
        if (goal === 0) continue;
        const style = `${CARD}fillColor=none;strokeColor=none;`;
        cells.shape({ parent, words: stage?.goal ?? '', style, box: { ...at, y: GAP + top, height: goal } });
      }
    },
  };
}

function stepsOf({ map, t }: ExportSource, steps: Map<string, string>): Content {
  const wordsOf = ({ index, title, touchpoints }: PlacedColumn) =>
    `${index + 1}. ${title || t('untitled')}${touchpoints.some(({ momentOfTruth }) => momentOfTruth) ? ' ★' : ''}`;
  const width = COLUMN - GAP;
  const height = Math.max(
    40,
    ...map.columns.map((one) => wordsHeight(wordsOf(one), width - 2 * INSET, 12) + 2 * INSET),
  );
  return {
    height,
    draw(cells, parent) {
      for (const column of map.columns) {
        const box = { x: leftOf(column), y: GAP, width, height };
        steps.set(column.id, cells.shape({ parent, words: wordsOf(column), style: STEP, box }));
      }
    },
  };
}

function picturesOf({ map, mapRows, t }: ExportSource, pictureUrl: PictureUrl): Content {
  return {
    height: PICTURE,
    async draw(cells, parent) {
      for (const column of map.columns) {
        const box = { x: leftOf(column), y: GAP, width: COLUMN - GAP, height: PICTURE };
        const shown = column.touchpoints.find(({ snapshotId }) => snapshotId && mapRows.snapshots.has(snapshotId));
        const url = shown?.snapshotId ? await pictureUrl(shown.snapshotId) : undefined;
        if (url) cells.shape({ parent, style: `shape=image;imageAspect=1;strokeColor=#C9CCD1;image=${url};`, box });
        else if (shown) cells.shape({ parent, words: t('report.picture-missing'), style: `${CARD}dashed=1;`, box });
      }
    },
  };
}

function cardsOf(lane: Lane, source: ExportSource): Content {
  const width = COLUMN - GAP;
  const columns = source.map.columns.map((column) => ({
    column,
    cards: laneCards(lane, column, source).map(({ words, paint }) => {
      const short = shortened(words);
      return { words: short, paint, height: wordsHeight(short, width - 2 * INSET, FONT) + 2 * INSET };
    }),
  }));
  const heights = columns.map(({ cards }) => cards.reduce((sum, { height }) => sum + height + GAP, -GAP));
  return {
    height: Math.max(0, ...heights),
    draw(cells, parent) {
      for (const { column, cards } of columns) {
        let y = GAP;
        for (const { words, paint, height } of cards) {
          const style = `${CARD}fillColor=${paint[0]};strokeColor=${paint[1]};`;
          cells.shape({ parent, words, style, box: { x: leftOf(column), y, width, height } });
          y += height + GAP;
        }
      }
    },
  };
}
