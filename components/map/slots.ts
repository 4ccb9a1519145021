// Slots: the physical columns of the grid, so that an empty stage is still seen and the curve knows where it passes.
import type { Id } from '@/lib/domain/id';
import type { PlacedColumn, PlacedMap, PlacedStage } from '@/lib/domain/place-map';

/** CSS pixels; `map-grid.module.css` has the same number for the lane heads. */
export const LANE_HEAD_WIDTH = 124;
export const COLUMN_WIDTH = 176;
export const EMPTY_STAGE_WIDTH = 136;
export const FOLDED_STAGE_WIDTH = 136;

export interface Slot {
  /** `null`: the place of a stage without steps, or a gap. In a collapsed stage it is all its columns as one. */
  column: PlacedColumn | null;
  /** The collapsed stage that stands here. */
  folded?: PlacedStage;
  /** Which one it is among those that have a column. */
  nth: number;
  key: string;
  /** CSS pixels from the first slot's left edge. */
  x: number;
  width: number;
  lastOfStage: boolean;
  /** Stands for columns of one stage that are out of sight and not drawn. */
  gap?: true;
}

export interface StageSpan {
  placed: PlacedStage;
  slots: readonly Slot[];
}

export interface GridPlan {
  spans: readonly StageSpan[];
  /** What stands in each row, left to right. */
  slots: readonly Slot[];
  /** Every slot of the map, also where `slots` has a gap. */
  all: readonly Slot[];
  /** Whether `slots` is cut: not all of `all` is drawn. */
  cut: boolean;
  /** Of `all`, from the first to before the last that the curve passes in sight. */
  from: number;
  to: number;
  /** CSS pixels of all slots, without the lane heads. */
  width: number;
  severalRuns: boolean;
}

/** Lays the columns of a placed map side by side, each step `columnWidth` CSS pixels wide. Pure. */
export function planGrid(map: PlacedMap, columnWidth = COLUMN_WIDTH): GridPlan {
  let [x, nth] = [0, 0];
  const spans = map.stages.map((placed): StageSpan => {
    const { folded, first, count } = placed;
    const columns: (PlacedColumn | null)[] = folded ? [folded] : map.columns.slice(first, first + count);
    if (columns.length === 0) columns.push(null);
    const slots = columns.map((column, i): Slot => {
      const width = folded ? FOLDED_STAGE_WIDTH : column ? columnWidth : EMPTY_STAGE_WIDTH;
      const key = column && !folded ? column.id : `stage-${placed.stage?.id}`;
      const slot = { column, key, x, width, nth, ...(folded && { folded: placed }) };
      x += width;
      if (column) nth += 1;
      return { ...slot, lastOfStage: i === columns.length - 1 };
    });
    return { placed, slots };
  });
  const slots = spans.flatMap((span) => span.slots);
  const severalRuns = map.map.walkthroughIds.length > 1;
  return { spans, slots, all: slots, cut: false, from: 0, to: slots.length, width: x, severalRuns };
}

/** What of a map is drawn: a stretch of its slots, and single columns that are wanted wherever they stand. */
export interface GridWindow {
  from: number;
  /** Behind the last one. */
  to: number;
  columnIds: ReadonlySet<Id>;
}

/** The plan with gaps in place of all that is outside of `window`. Pure. */
export function cutPlan(plan: GridPlan, { from, to, columnIds }: GridWindow): GridPlan {
  let index = 0;
  const spans = plan.spans.map(({ placed, slots }): StageSpan => {
    const cut: Slot[] = [];
    for (const slot of slots) {
      const at = index++;
      const drawn = (at >= from && at < to) || !slot.column || columnIds.has(slot.column.id);
      const last = cut.at(-1);
      if (drawn) cut.push(slot);
      else if (!last?.gap) cut.push({ ...slot, column: null, key: `gap ${slot.key}`, gap: true });
      else cut[cut.length - 1] = { ...last, width: last.width + slot.width, lastOfStage: slot.lastOfStage };
    }
    return { placed, slots: cut };
  });
  return { ...plan, spans, slots: spans.flatMap((span) => span.slots), cut: true, from, to };
}
