// Compare plan: where the columns of two maps stand so that a step stands under itself, as the second map orders them.
import type { ColumnChange, MapComparison } from '@/lib/domain/compare-maps';
import type { PlacedMap, PlacedStage } from '@/lib/domain/place-map';
import { COLUMN_WIDTH, EMPTY_STAGE_WIDTH, type GridPlan, type Slot } from './slots';

export interface ComparedSlot {
  key: string;
  /** `null`: the place of a stage without steps. */
  change: ColumnChange | null;
  lastOfStage: boolean;
  width: number;
}

export interface ComparedStage {
  placed: PlacedStage;
  slots: ComparedSlot[];
}

/** All places in their stages, left to right; collapsed stages are open here. What was removed stands in the stage that it had. */
export function comparedStages(comparison: MapComparison, before: PlacedMap, after: PlacedMap): ComparedStage[] {
  const stageIds = new Set(after.stages.map(({ stage }) => stage?.id ?? null));
  const gone = before.stages.filter(({ stage }) => !stageIds.has(stage?.id ?? null));
  return [...after.stages, ...gone.map((placed) => ({ ...placed, first: 0, count: 0 }))].map((placed) => {
    const stageId = placed.stage?.id ?? null;
    const changes = comparison.columns.filter((change) => (change.after ?? change.before)?.stageId === stageId);
    return { placed: { ...placed, folded: null }, slots: slotsOf(changes, stageId ?? '') };
  });
}

function slotsOf(changes: readonly ColumnChange[], stageId: string): ComparedSlot[] {
  if (changes.length === 0)
    return [{ key: `stage-${stageId}`, change: null, lastOfStage: true, width: EMPTY_STAGE_WIDTH }];
  return changes.map((change, i) => ({
    key: (change.after ?? change.before)?.id ?? '',
    change,
    lastOfStage: i === changes.length - 1,
    width: COLUMN_WIDTH,
  }));
}

/** The plan of one of the two maps, with a gap wherever only the other one has a step. */
export function comparePlan(
  stages: readonly ComparedStage[],
  side: 'before' | 'after',
  severalRuns: boolean,
): GridPlan {
  let [x, nth] = [0, 0];
  const spans = stages.map(({ placed, slots }) => ({
    placed,
    slots: slots.map(({ key, change, lastOfStage, width }): Slot => {
      const column = change?.[side] ?? null;
      const slot = { key, column, x, width, nth, lastOfStage, ...(change && !column && { gap: true as const }) };
      x += width;
      if (column) nth += 1;
      return slot;
    }),
  }));
  const slots = spans.flatMap((span) => span.slots);
  return { spans, slots, all: slots, cut: false, from: 0, to: slots.length, width: x, severalRuns };
}
