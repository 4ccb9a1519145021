// Compare maps: what one placed map shows differently from another of the same journey: a version of before, or a future state.
import type { Id } from './id';
import type { Lane } from './lane';
import type { PlacedColumn, PlacedMap } from './place-map';
import { slipsOf } from './slips';
import type { Stage } from './stage';

/** What of a column is compared, in the order in which it is told. */
export const COMPARED_FIELDS = [
  'title',
  'stage',
  'channel',
  'doing',
  'thinking',
  'feeling',
  'expected',
  'quote',
  'finding',
  'card',
  'evidence',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** What a column says in a field, each thing once; nothing where it says nothing. */
export interface FieldChange {
  field: ComparedField;
  before: readonly string[];
  after: readonly string[];
}

export interface ColumnChange {
  /** `null` for one that was added; at least one of both is there. */
  before: PlacedColumn | null;
  /** `null` for one that was removed. */
  after: PlacedColumn | null;
  what: 'same' | 'changed' | 'added' | 'removed';
  /** Whether it stands before or after others than it did. */
  moved: boolean;
  fields: readonly FieldChange[];
  /** Mean emotion after minus before, -4..+4; `null` unless both are rated. */
  emotion: number | null;
}

export interface MapComparison {
  /** In the order of the map after; what was removed stands where it stood. */
  columns: readonly ColumnChange[];
  stages: { added: readonly Stage[]; removed: readonly Stage[]; renamed: readonly { before: Stage; after: Stage }[] };
  lanes: { added: readonly Lane[]; removed: readonly Lane[] };
}

/** Compares what both maps show. Pure; a map beside itself has only columns that are the same. */
export function compareMaps(before: PlacedMap, after: PlacedMap): MapComparison {
  const pairs = pairColumns(before, after);
  const moved = movedOf(pairs);
  const changes = pairs.map((pair): ColumnChange => {
    if (!pair.before || !pair.after) {
      return { ...pair, what: pair.before ? 'removed' : 'added', moved: false, fields: [], emotion: null };
    }
    const fields = changedFields(fieldsOf(before, pair.before), fieldsOf(after, pair.after));
    const emotion =
      pair.before.emotion && pair.after.emotion ? pair.after.emotion.mean - pair.before.emotion.mean : null;
    const felt = (pair.before.emotion?.mean ?? null) !== (pair.after.emotion?.mean ?? null);
    const isMoved = moved.has(pair.after.id);
    const what = fields.length > 0 || felt || isMoved ? 'changed' : 'same';
    return { ...pair, what, moved: isMoved, fields, emotion };
  });
  return { columns: changes, stages: compareStages(before, after), lanes: compareLanes(before, after) };
}

interface Pair {
  before: PlacedColumn | null;
  after: PlacedColumn | null;
}

/**
 * A column of the one is that of the other which has its id, else one that shares a touchpoint, else one of the same
 * title in a stage of the same name: what was drawn on a map has ids of its own on a copy.
 */
function pairColumns(before: PlacedMap, after: PlacedMap): Pair[] {
  const left = new Set(before.columns);
  const partner = new Map<PlacedColumn, PlacedColumn>();
  const match = (same: (a: PlacedColumn, b: PlacedColumn) => boolean) => {
    for (const column of after.columns) {
      if (partner.has(column)) continue;
      const found = [...left].find((other) => same(other, column));
      if (!found) continue;
      partner.set(column, found);
      left.delete(found);
    }
  };
  const named = (map: PlacedMap, column: PlacedColumn) => `${stageName(map, column)}\n${column.title}`;
  match((a, b) => a.id === b.id);
  match((a, b) => a.touchpoints.some(({ id }) => b.touchpoints.some((other) => other.id === id)));
  match((a, b) => b.title !== '' && named(before, a) === named(after, b));
  const pairs: Pair[] = after.columns.map((column) => ({ before: partner.get(column) ?? null, after: column }));
  for (const removed of left) {
    const previous = before.columns[removed.index - 1];
    const at = previous ? pairs.findIndex((pair) => pair.before === previous) : -1;
    pairs.splice(at + 1, 0, { before: removed, after: null });
  }
  return pairs;
}

function movedOf(pairs: readonly Pair[]): ReadonlySet<Id> {
  const both = pairs.flatMap(({ before, after }) => (before && after ? [{ at: before.index, id: after.id }] : []));
  const slips = slipsOf(both.map(({ at }) => at));
  return new Set(both.filter(({ at }) => slips.has(at)).map(({ id }) => id));
}

type Fields = Readonly<Record<ComparedField, readonly string[]>>;

function fieldsOf(map: PlacedMap, column: PlacedColumn): Fields {
  const { touchpoints, findings, cards } = column;
  const lanes = new Set(map.lanes.map((lane) => lane.id));
  return {
    title: said([column.title]),
    stage: said([stageName(map, column)]),
    channel: said(touchpoints.map(({ channel }) => channel)),
    doing: said(touchpoints.map(({ doing }) => doing)),
    thinking: said(touchpoints.map(({ thinking }) => thinking)),
    feeling: said(touchpoints.map(({ feeling }) => feeling)),
    expected: said(touchpoints.map(({ expected }) => expected)),
    quote: said(touchpoints.map(({ quote }) => quote)),
    finding: said(findings.map(({ text }) => text)),
    card: said(cards.filter(({ laneId }) => lanes.has(laneId)).map(({ text }) => text)),
    evidence: said(touchpoints.map(({ evidence }) => evidence)),
  };
}

const said = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => text.trim()).filter(Boolean))];

const stageName = (map: PlacedMap, { stageId }: PlacedColumn): string =>
  map.stages.find(({ stage }) => stage?.id === stageId)?.stage?.name ?? '';

function changedFields(before: Fields, after: Fields): FieldChange[] {
  return COMPARED_FIELDS.filter((field) => before[field].join('\n') !== after[field].join('\n')).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

function compareStages(before: PlacedMap, after: PlacedMap): MapComparison['stages'] {
  const [old, fresh] = [before, after].map((map) => map.stages.flatMap(({ stage }) => stage ?? [])) as [
    Stage[],
    Stage[],
  ];
  return {
    added: fresh.filter(({ id }) => !old.some((stage) => stage.id === id)),
    removed: old.filter(({ id }) => !fresh.some((stage) => stage.id === id)),
    renamed: fresh.flatMap((stage) => {
      const was = old.find(({ id }) => id === stage.id);
      return was && was.name !== stage.name ? [{ before: was, after: stage }] : [];
    }),
  };
}

/** Lanes of a copy have ids of their own: those of one kind and name are the same. */
function compareLanes(before: PlacedMap, after: PlacedMap): MapComparison['lanes'] {
  const key = ({ kind, title }: Lane) => `${kind}\n${title ?? ''}`;
  const [old, fresh] = [new Set(before.lanes.map(key)), new Set(after.lanes.map(key))];
  return {
    added: after.lanes.filter((lane) => !old.has(key(lane))),
    removed: before.lanes.filter((lane) => !fresh.has(key(lane))),
  };
}
