// Move column: which overrides put a column elsewhere on the map; the runs and the project stay as they are.
import type { Id } from './id';
import type { Override } from './journey-map';
import { orderBetween } from './order';
import type { PlacedColumn, PlacedMap } from './place-map';

/** One field of a target as a map shall show it; `undefined` takes the edit back. */
export interface OverrideChange {
  targetId: Id;
  field: Override['field'];
  value: string | null | undefined;
}

/** Puts a column into a stage, at the place that its order gives it there. */
export function moveToStage(column: PlacedColumn, stageId: Id | null): OverrideChange[] {
  return [{ targetId: column.id, field: 'stageId', value: stageId }];
}

/**
 * Moves a column by one to the left (-1) or right (1); at the edge of its stage it comes to the near end of the next
 * one. `null` at the end of the map.
 */
export function moveBy(map: PlacedMap, column: PlacedColumn, by: -1 | 1): OverrideChange[] | null {
  const at = map.stages.findIndex(({ stage }) => (stage?.id ?? null) === column.stageId);
  const own = columnsOf(map, at);
  const index = own.findIndex(({ id }) => id === column.id) + by;
  if (index >= 0 && index < own.length) return placeAt(own, column, index);
  const next = map.stages[at + by];
  if (!next) return null;
  const others = columnsOf(map, at + by);
  const stage = moveToStage(column, next.stage?.id ?? null);
  return [...stage, ...placeAt(others, column, by === 1 ? 0 : others.length)];
}

function columnsOf(map: PlacedMap, stage: number): readonly PlacedColumn[] {
  const placed = map.stages[stage];
  return placed ? map.columns.slice(placed.first, placed.first + placed.count) : [];
}

/** Order of `column` at `index` among `columns`; where two runs used the same keys, all of them get new ones. */
function placeAt(columns: readonly PlacedColumn[], column: PlacedColumn, index: number): OverrideChange[] {
  const others = columns.filter(({ id }) => id !== column.id);
  const [before, after] = [others[index - 1]?.order ?? null, others[index]?.order ?? null];
  if (before === null || after === null || before < after) {
    return [{ targetId: column.id, field: 'order', value: orderBetween(before, after) }];
  }
  let last: string | null = null;
  return others.toSpliced(index, 0, column).map(({ id }) => {
    last = orderBetween(last, null);
    return { targetId: id, field: 'order', value: last };
  });
}
