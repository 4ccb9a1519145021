// Use grid window: which columns of a large map are drawn: those in sight, some to either side, and the one that is held.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Id } from '@/lib/domain/id';
import type { PlacedMap } from '@/lib/domain/place-map';
import { scrollerOf } from './scroller';
import { cutPlan, type GridPlan, type GridWindow, LANE_HEAD_WIDTH, planGrid, type Slot } from './slots';

/** Maps of up to this many slots are drawn whole, so that the browser finds words in all of them. */
export const DRAWN_WHOLE = 100;

/** A stretch in sight grows by this many slots to either side, and moves by as many at a time. */
const STEP = 8;

type Stretch = Pick<GridWindow, 'from' | 'to'>;

/** The plan of what is drawn in the box `board`; `selectedId` is a touchpoint that is looked at wherever it stands. */
export function useGridWindow(
  board: { current: HTMLElement | null },
  map: PlacedMap,
  selectedId: Id | null | undefined,
): GridPlan {
  const plan = useMemo(() => planGrid(map), [map]);
  const large = plan.slots.length > DRAWN_WHOLE;
  const [sight, setSight] = useState<Stretch>(() => stretchOf(plan.slots, 0, innerWidth));
  /** The column that had the focus last, or that is dragged: it must not go from under the hand. */
  const [held, setHeld] = useState<Id | undefined>();
  const latest = useRef(plan);
  latest.current = plan;

  useLayoutEffect(() => {
    const box = board.current;
    if (!large || !box) return;
    const scroller = scrollerOf(box);
    const look = () => {
      const { left, right } = scroller.getBoundingClientRect();
      const origin = box.getBoundingClientRect().left + LANE_HEAD_WIDTH;
      const next = stretchOf(latest.current.slots, Math.max(left, 0) - origin, Math.min(right, innerWidth) - origin);
      setSight((now) => (now.from === next.from && now.to === next.to ? now : next));
    };
    const hold = ({ target }: Event) => {
      const id = (target as Element).closest<HTMLElement>('[data-column]')?.dataset.column;
      if (id !== undefined) setHeld(id);
    };
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    document.addEventListener('scroll', look, { capture: true, passive: true });
    box.addEventListener('focusin', hold);
    box.addEventListener('dragstart', hold);
    return () => {
      resized.disconnect();
      document.removeEventListener('scroll', look, { capture: true });
      box.removeEventListener('focusin', hold);
      box.removeEventListener('dragstart', hold);
    };
  }, [large]);

  return useMemo(
    () => (large ? cutPlan(plan, { ...sight, columnIds: wanted(plan.slots, held, selectedId) }) : plan),
    [large, plan, sight, held, selectedId],
  );
}

/** The slots of which something lies between `left` and `right` (CSS pixels from the first slot), in steps. */
function stretchOf(slots: readonly Slot[], left: number, right: number): Stretch {
  const first = slots.findIndex(({ x, width }) => x + width > left);
  const behind = slots.findIndex(({ x }) => x > right);
  return {
    from: STEP * Math.max(0, Math.floor((first < 0 ? slots.length : first) / STEP) - 1),
    to: STEP * (Math.ceil((behind < 0 ? slots.length : behind) / STEP) + 1),
  };
}

/** Both ends, where the keys Home and End lead; what is held, with where an arrow key leads from there; what is looked at. */
function wanted(slots: readonly Slot[], held: Id | undefined, selectedId: Id | null | undefined): ReadonlySet<Id> {
  const columns = slots.flatMap(({ column }) => column ?? []);
  const at = columns.findIndex(({ id }) => id === held);
  const around = at < 0 ? [] : [columns[at - 1], columns[at], columns[at + 1]];
  const selected = selectedId
    ? columns.find(({ touchpoints }) => touchpoints.some(({ id }) => id === selectedId))
    : undefined;
  return new Set([columns[0], columns.at(-1), ...around, selected].flatMap((column) => column?.id ?? []));
}
