// Slots: the physical columns of the grid, so that an empty stage is still seen and the curve knows where it passes.
import type { PlacedColumn, PlacedMap, PlacedStage } from '@/lib/domain/place-map';

/** CSS pixels; `map-grid.module.css` has the same numbers. */
export const LANE_HEAD_WIDTH = 124;
export const COLUMN_WIDTH = 176;
export const EMPTY_STAGE_WIDTH = 136;

export interface Slot {
  /** `null`: the place of a stage without steps. */
  column: PlacedColumn | null;
  key: string;
  /** CSS pixels from the first slot's left edge. */
  x: number;
  width: number;
  lastOfStage: boolean;
}

export interface StageSpan {
  placed: PlacedStage;
  slots: readonly Slot[];
}

export interface GridPlan {
  spans: readonly StageSpan[];
  slots: readonly Slot[];
  /** CSS pixels of all slots, without the lane heads. */
  width: number;
  severalRuns: boolean;
}

/** Lays the columns of a placed map side by side. Pure. */
export function planGrid(map: PlacedMap): GridPlan {
  let x = 0;
  const spans = map.stages.map((placed): StageSpan => {
    const columns: (PlacedColumn | null)[] = map.columns.slice(placed.first, placed.first + placed.count);
    if (columns.length === 0) columns.push(null);
    const slots = columns.map((column, i): Slot => {
      const width = column ? COLUMN_WIDTH : EMPTY_STAGE_WIDTH;
      const slot = { column, key: column?.id ?? `stage-${placed.stage?.id}`, x, width };
      x += width;
      return { ...slot, lastOfStage: i === columns.length - 1 };
    });
    return { placed, slots };
  });
  const slots = spans.flatMap((span) => span.slots);
  return { spans, slots, width: x, severalRuns: map.map.walkthroughIds.length > 1 };
}
