// Move column: which overrides put columns elsewhere on the map, together or apart; the runs and the project stay as they are.
import type { Id } from './id';
import type { Override } from './journey-map';
import { type Beside, orderBetween } from './order';
import type { PlacedColumn, PlacedMap } from './place-map';

/** One field of a target as a map shall show it; `undefined` takes the edit back. */
export interface OverrideChange {
  targetId: Id;
  field: Override['field'];
  value: string | null | undefined;
}

/** Whether a column is a step of the project; otherwise it is a touchpoint that stands alone. */
export function isStep(column: PlacedColumn): boolean {
  return column.touchpoints.some((touchpoint) => touchpoint.stepId === column.id);
}

/** Puts columns into a stage, each at the place that its order gives it there. */
export function moveToStage(moved: readonly PlacedColumn[], stageId: Id | null): OverrideChange[] {
  return moved
    .filter((column) => column.stageId !== stageId)
    .map(({ id }) => ({ targetId: id, field: 'stageId', value: stageId }));
}

/** Puts columns, as they follow each other, before or after another one, into that one's stage. */
export function moveBeside(map: PlacedMap, moved: readonly PlacedColumn[], beside: Beside): OverrideChange[] {
  const anchor = map.columns.find(({ id }) => id === beside.id);
  const ids = moved.map(({ id }) => id);
  if (!anchor || ids.length === 0 || ids.includes(anchor.id)) return [];
  return [...moveToStage(moved, anchor.stageId), ...placeBeside(map, ids, anchor, beside.side)];
}

/**
 * Moves columns by one to the left (-1) or right (1) among those that are `shown` of the map; at the edge of a stage they
 * come to the near end of the next one. `null` at the end of the map.
 */
export function moveBy(
  map: PlacedMap,
  moved: readonly PlacedColumn[],
  by: -1 | 1,
  shown: PlacedMap = map,
): OverrideChange[] | null {
  const first = moved.at(by === -1 ? 0 : -1);
  if (!first) return null;
  const at = shown.stages.findIndex(({ stage }) => (stage?.id ?? null) === first.stageId);
  const own = columnsOf(shown, first.stageId);
  const neighbour = own[own.findIndex(({ id }) => id === first.id) + by];
  if (neighbour) return moveBeside(map, moved, { id: neighbour.id, side: by === 1 ? 'after' : 'before' });
  const next = shown.stages[at + by];
  if (!next) return null;
  const stageId = next.stage?.id ?? null;
  const near = columnsOf(shown, stageId).at(by === 1 ? 0 : -1);
  if (!near) return moveToStage(moved, stageId);
  return moveBeside(map, moved, { id: near.id, side: by === 1 ? 'before' : 'after' });
}

/** Puts the touchpoints of columns on a step; the step stays where `onto` stands. */
export function putOnStep(joined: readonly PlacedColumn[], onto: PlacedColumn, stepId: Id): OverrideChange[] {
  const moved = [...(isStep(onto) ? [] : [onto]), ...joined].flatMap(({ touchpoints }) => touchpoints);
  return [
    { targetId: stepId, field: 'order', value: onto.order },
    ...moved.map(({ id }): OverrideChange => ({ targetId: id, field: 'stepId', value: stepId })),
  ];
}

/** Takes touchpoints off their step; they stand alone behind it, and where all leave, in its place. */
export function takeOffStep(map: PlacedMap, column: PlacedColumn, ids: readonly Id[]): OverrideChange[] {
  return [
    { targetId: column.id, field: 'order', value: column.order },
    ...ids.flatMap((targetId): OverrideChange[] => [
      { targetId, field: 'stepId', value: null },
      { targetId, field: 'stageId', value: column.stageId },
    ]),
    ...placeBeside(map, ids, column, 'after'),
  ];
}

/** The columns of a stage, left to right. */
export function columnsOf(map: PlacedMap, stageId: Id | null): readonly PlacedColumn[] {
  const placed = map.stages.find(({ stage }) => (stage?.id ?? null) === stageId);
  return placed ? map.columns.slice(placed.first, placed.first + placed.count) : [];
}

/**
 * Where a new column `id` comes to stand: its own order, and what of its stage gets other orders to make room. `place` is a
 * column that it stands beside, or a stage at whose end it stands.
 */
export function placeNew(
  map: PlacedMap,
  id: Id,
  place: Beside | { stageId: Id | null },
): { stageId: Id | null; order: string; changes: OverrideChange[] } {
  const last = 'stageId' in place ? columnsOf(map, place.stageId).at(-1) : undefined;
  const anchor = 'id' in place ? map.columns.find((column) => column.id === place.id) : last;
  if (!anchor)
    return { stageId: 'stageId' in place ? place.stageId : null, order: orderOfEmpty(map, place), changes: [] };
  const changes = placeBeside(map, [id], anchor, 'id' in place ? place.side : 'after');
  const own = changes.find(({ targetId }) => targetId === id)?.value ?? anchor.order;
  return { stageId: anchor.stageId, order: own, changes: changes.filter(({ targetId }) => targetId !== id) };
}

/** In a stage without columns any order will do; behind what stands before it, it keeps its place when the stage goes. */
function orderOfEmpty(map: PlacedMap, place: object): string {
  const stageId = 'stageId' in place ? place.stageId : null;
  const at = map.stages.find(({ stage }) => (stage?.id ?? null) === stageId)?.first ?? map.columns.length;
  return orderBetween(map.columns[at - 1]?.order ?? null, null);
}

/** Orders of `columns` that make them follow each other as they are given; none where they do already. */
export function orderInTurn(columns: readonly PlacedColumn[]): OverrideChange[] {
  const inTurn = columns.every((column, i) => i === 0 || (columns[i - 1]?.order ?? '') < column.order);
  if (inTurn) return [];
  let last: string | null = null;
  return columns.map(({ id }) => {
    last = orderBetween(last, null);
    return { targetId: id, field: 'order', value: last };
  });
}

/** Orders of `ids` beside `anchor`; where two runs used the same keys, the whole stage gets new ones. */
function placeBeside(map: PlacedMap, ids: readonly Id[], anchor: PlacedColumn, side: Beside['side']): OverrideChange[] {
  const others = columnsOf(map, anchor.stageId).filter(({ id }) => !ids.includes(id));
  const index = others.findIndex(({ id }) => id === anchor.id) + (side === 'after' ? 1 : 0);
  const [before, after] = [others[index - 1]?.order ?? null, others[index]?.order ?? null];
  const free = before === null || after === null || before < after;
  const placed = free ? ids : others.map(({ id }) => id).toSpliced(index, 0, ...ids);
  let last = free ? before : null;
  return placed.map((targetId) => {
    last = orderBetween(last, free ? after : null);
    return { targetId, field: 'order', value: last };
  });
}
