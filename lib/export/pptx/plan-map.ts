// Plan map: the journey map on slides, so many steps on each that a room can read them, with the lanes that fit below the curve.
import type { LaneKind } from '@/lib/domain/lane';
import type { PlacedColumn } from '@/lib/domain/place-map';
import type { Breather } from '../breather';
import type { ExportSource } from '../contract';
import { type LaneWords, laneWords } from './lane-words';
import { cutToLines, linesIn, linesOf, shareLines } from './text-fit';

/** Steps on one slide at most. */
const MOST_COLUMNS = 12;
/** Above so many steps letters are smaller. */
const WIDE_COLUMNS = 8;
/** Lanes on a slide at most; the notes have all. */
const MOST_LANES = 6;
/** Which lanes those are, where there are more. */
const FIRST: readonly LaneKind[] = [
  'doing',
  'pain',
  'gain',
  'opportunity',
  'thinking',
  'channel',
  'quote',
  'need',
  'idea',
];
const FIRST_OF_BLUEPRINT: readonly LaneKind[] = [
  'doing',
  'physical-evidence',
  'front-stage',
  'back-stage',
  'support',
  'pain',
];

export interface MapPlan {
  columns: readonly PlacedColumn[];
  /** Inches of one step. */
  width: number;
  /** Points of its letters. */
  size: number;
  titles: readonly string[];
  lanes: readonly { name: string; cells: readonly string[]; lines: number }[];
  /** All that all lanes say, for the notes. */
  words: readonly LaneWords[];
}

/** Inches of a map slide: the names of the lanes, all steps, what a cell loses at its sides, the room of the lanes. */
export const MAP_PLACE = { head: 1.05, steps: 11.28, side: 0.12, lanes: 2.9, edge: 0.09, titleLines: 4 } as const;

export async function planMap(source: ExportSource, breathe: Breather): Promise<MapPlan[]> {
  const { columns } = source.map;
  const pages = Math.ceil(columns.length / MOST_COLUMNS);
  const each = Math.ceil(columns.length / pages);
  const parts = Array.from({ length: pages }, (_, page) => columns.slice(page * each, (page + 1) * each));
  const plans: MapPlan[] = [];
  for (const part of parts.filter(({ length }) => length > 0)) {
    plans.push(planPage(part, source));
    await breathe();
  }
  return plans;
}

function planPage(columns: readonly PlacedColumn[], source: ExportSource): MapPlan {
  const width = MAP_PLACE.steps / columns.length;
  const size = columns.length > WIDE_COLUMNS ? 8 : 9;
  const place = { width: width - MAP_PLACE.side, size };
  const words = laneWords(columns, source);
  const chosen = chooseLanes(words, source.map.map.kind === 'blueprint');
  const wanted = chosen.map(({ texts }) => Math.max(...texts.map((text) => linesOf(text, place).length)));
  const shown = shareLines(wanted, linesIn(MAP_PLACE.lanes - chosen.length * MAP_PLACE.edge, size));
  return {
    columns,
    width,
    size,
    titles: columns.map(({ index, title }) =>
      cutToLines(`${index + 1} ${title || source.t('untitled')}`, place, MAP_PLACE.titleLines),
    ),
    lanes: chosen.flatMap(({ name, texts }, i) => {
      const lines = shown[i] ?? 0;
      return lines === 0 ? [] : [{ name, cells: texts.map((text) => cutToLines(text, place, lines)), lines }];
    }),
    words,
  };
}

/** In the order of the map. */
function chooseLanes(words: readonly LaneWords[], blueprint: boolean): LaneWords[] {
  const first = blueprint ? FIRST_OF_BLUEPRINT : FIRST;
  const rank = ({ kind }: LaneWords) => (first.includes(kind) ? first.indexOf(kind) : first.length);
  const chosen = new Set(words.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_LANES));
  return words.filter((lane) => chosen.has(lane));
}
