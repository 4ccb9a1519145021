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

/** Puts a column into a stage, at the place that its order gives it there. */
export function moveToStage(column: PlacedColumn, stageId: Id | null): OverrideChange[] {
  return [{ targetId: column.id, field: 'stageId', value: stageId }];
}

/** Puts a column before or after another one, into that one's stage. */
export function moveBeside(map: PlacedMap, column: PlacedColumn, beside: Beside): OverrideChange[] {
  const anchor = map.columns.find(({ id }) => id === beside.id);
  if (!anchor || anchor.id === column.id) return [];
  const stage = anchor.stageId === column.stageId ? [] : moveToStage(column, anchor.stageId);
  return [...stage, ...placeBeside(map, [column.id], anchor, beside.side)];
}

/**
 * Moves a column by one to the left (-1) or right (1) among those that are `shown` of the map; at the edge of its stage
 * it comes to the near end of the next one. `null` at the end of the map.
 */
export function moveBy(
  map: PlacedMap,
  column: PlacedColumn,
  by: -1 | 1,
  shown: PlacedMap = map,
): OverrideChange[] | null {
  const at = shown.stages.findIndex(({ stage }) => (stage?.id ?? null) === column.stageId);
  const own = columnsOf(shown, column.stageId);
  const neighbour = own[own.findIndex(({ id }) => id === column.id) + by];
  if (neighbour) return moveBeside(map, column, { id: neighbour.id, side: by === 1 ? 'after' : 'before' });
  const next = shown.stages[at + by];
  if (!next) return null;
  const stageId = next.stage?.id ?? null;
  const near = columnsOf(shown, stageId).at(by === 1 ? 0 : -1);
  if (!near) return moveToStage(column, stageId);
  return moveBeside(map, column, { id: near.id, side: by === 1 ? 'before' : 'after' });
}

/** Puts the touchpoints of a column on a step; the step stays where `onto` stands. */
export function putOnStep(column: PlacedColumn, onto: PlacedColumn, stepId: Id): OverrideChange[] {
  const moved = isStep(onto) ? column.touchpoints : [...onto.touchpoints, ...column.touchpoints];
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

function columnsOf(map: PlacedMap, stageId: Id | null): readonly PlacedColumn[] {
  const placed = map.stages.find(({ stage }) => (stage?.id ?? null) === stageId);
  return placed ? map.columns.slice(placed.first, placed.first + placed.count) : [];
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
