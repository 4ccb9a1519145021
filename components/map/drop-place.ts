// Drop place: where a dragged step, stage or lane would come to stand, and the box that shows it. Pure.
import type { Id } from '@/lib/domain/id';
import type { Beside } from '@/lib/domain/order';
import { type GridPlan, LANE_HEAD_WIDTH, type Slot } from './slots';

export type Dragged = { kind: 'column' | 'stage' | 'lane'; id: Id };

/** What happens to the dragged one when it is dropped. */
export type Drop = { to: 'beside'; beside: Beside } | { to: 'onto'; id: Id } | { to: 'stage'; id: Id | null };

/** CSS pixels from the table's corner; a mark without width or height is a line. */
export interface Mark {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DropPlace {
  drop: Drop;
  mark: Mark;
}

/** The rows of a lane, top and bottom in CSS pixels from the table's top. */
export interface LaneBand {
  id: Id;
  top: number;
  bottom: number;
}

/** The share of a step's width at either side where a step is put beside it; between them it is put on it. */
const EDGE = 0.32;

/** Where steps dropped at `x` go; `null` is where one of them stands. */
export function placeColumn(plan: GridPlan, ids: ReadonlySet<Id>, x: number, height: number): DropPlace | null {
  const slot = slotAt(plan, x);
  if (!slot || (slot.column && ids.has(slot.column.id))) return null;
  const box = { x: LANE_HEAD_WIDTH + slot.x, y: 0, width: slot.width, height };
  if (!slot.column || slot.folded) {
    const span = plan.spans.find(({ slots }) => slots.includes(slot));
    return { drop: { to: 'stage', id: span?.placed.stage?.id ?? null }, mark: box };
  }
  const share = (x - box.x) / slot.width;
  const anchor = slot.column.id;
  if (share < EDGE) return beside(anchor, 'before', { ...box, width: 0 });
  if (share > 1 - EDGE) return beside(anchor, 'after', { ...box, x: box.x + slot.width, width: 0 });
  return { drop: { to: 'onto', id: anchor }, mark: box };
}

/** Where a stage dropped at `x` goes: before or after the stage under it. */
export function placeStage(plan: GridPlan, id: Id, x: number, height: number): DropPlace | null {
  const spans = plan.spans.filter(({ placed }) => placed.stage !== null);
  const slot = slotAt(plan, x);
  const span = (slot && spans.find(({ slots }) => slots.includes(slot))) ?? spans.at(-1);
  const [first, last] = [span?.slots[0], span?.slots.at(-1)];
  const anchor = span?.placed.stage?.id;
  if (!first || !last || anchor === undefined || anchor === id) return null;
  const [left, right] = [LANE_HEAD_WIDTH + first.x, LANE_HEAD_WIDTH + last.x + last.width];
  const side = x < (left + right) / 2 ? 'before' : 'after';
  return beside(anchor, side, { x: side === 'before' ? left : right, y: 0, width: 0, height });
}

/** Where a lane dropped at `y` goes: before or after the lane under it. */
export function placeLane(bands: readonly LaneBand[], id: Id, y: number, width: number): DropPlace | null {
  const band = bands.find(({ bottom }) => y < bottom) ?? bands.at(-1);
  if (!band || band.id === id) return null;
  const side = y < (band.top + band.bottom) / 2 ? 'before' : 'after';
  return beside(band.id, side, { x: 0, y: side === 'before' ? band.top : band.bottom, width, height: 0 });
}

function beside(id: Id, side: Beside['side'], mark: Mark): DropPlace {
  return { drop: { to: 'beside', beside: { id, side } }, mark };
}

/** The slot under `x`; beyond the ends the nearest one. */
function slotAt(plan: GridPlan, x: number): Slot | undefined {
  return plan.slots.find((slot) => x < LANE_HEAD_WIDTH + slot.x + slot.width) ?? plan.slots.at(-1);
}
