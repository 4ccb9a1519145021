// Use map drag: steps, stages and lanes of the grid are dragged by mouse, pen or finger; a mark shows where they would go.

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { MapEdit } from '@/lib/state/map-page-edit';
import {
  type Dragged,
  type Drop,
  type DropPlace,
  type LaneBand,
  placeColumn,
  placeLane,
  placeStage,
} from './drop-place';
import { goingWith } from './going-with';
import { scrollerOf } from './scroller';
import { planGrid } from './slots';

interface Point {
  clientX: number;
  clientY: number;
}

/** Lets everything in `board` that `data-drag` names be dragged; returns the ref of the mark that shows where it would go. */
export function useMapDrag(board: { current: HTMLDivElement | null }, map: PlacedMap, edit: MapEdit) {
  const mark = useRef<HTMLDivElement>(null);
  /** What the listeners of the first drawing read of the newest one. */
  const latest = useRef({ map, edit });
  latest.current = { map, edit };
  const registered = useRef(new Map<HTMLElement, () => void>());

  useLayoutEffect(() => {
    const present = new Set(board.current?.querySelectorAll<HTMLElement>('[data-drag]'));
    for (const [element, stop] of registered.current) {
      if (present.has(element)) continue;
      stop();
      registered.current.delete(element);
    }
    for (const element of present) {
      if (!registered.current.has(element)) registered.current.set(element, makeDraggable(element));
    }
  });

  useEffect(() => {
    const box = board.current;
    if (!box) return;
    const placeOf = (dragged: Dragged, point: Point) => findPlace(box, latest.current, dragged, point);
    const stop = combine(
      dropTargetForElements({
        element: box,
        canDrop: ({ source }) => isDragged(source.data),
        onDrag: ({ source, location }) =>
          isDragged(source.data) && show(mark.current, placeOf(source.data, location.current.input)),
        onDragLeave: () => show(mark.current, null),
        onDrop({ source, location }) {
          show(mark.current, null);
          if (!isDragged(source.data)) return;
          const place = placeOf(source.data, location.current.input);
          if (place) carryOut(latest.current.edit, source.data, place.drop);
        },
      }),
      autoScrollForElements({ element: scrollerOf(box) }),
    );
    return () => {
      stop();
      for (const end of registered.current.values()) end();
      registered.current.clear();
    };
  }, []);
  return mark;
}

function makeDraggable(element: HTMLElement): () => void {
  return draggable({
    element,
    // Where a text is being edited, the pointer marks words.
    canDrag: () => !element.querySelector('textarea'),
    getInitialData: () => ({ kind: element.dataset.drag?.split('/')[0], id: idOf(element) }),
    onDragStart: () => element.setAttribute('data-dragged', ''),
    onDrop: () => element.removeAttribute('data-dragged'),
  });
}

const idOf = (element: HTMLElement): string => element.dataset.drag?.split('/')[1] ?? '';

function isDragged(data: Record<string | symbol, unknown>): data is Dragged {
  return typeof data.id === 'string' && ['column', 'stage', 'lane'].includes(String(data.kind));
}

function findPlace(
  box: HTMLElement,
  { map, edit }: { map: PlacedMap; edit: MapEdit },
  { kind, id }: Dragged,
  point: Point,
): DropPlace | null {
  const rect = box.getBoundingClientRect();
  const [x, y] = [point.clientX - rect.left, point.clientY - rect.top];
  if (kind === 'lane') return placeLane(laneBands(box, rect.top), id, y, rect.width);
  if (kind === 'stage') return placeStage(planGrid(map), id, x, rect.height);
  return placeColumn(planGrid(map), new Set(goingWith(edit, id)), x, rect.height);
}

/** A lane ends where the next one begins: the feelings have two rows. */
function laneBands(box: HTMLElement, origin: number): LaneBand[] {
  const heads = [...box.querySelectorAll<HTMLElement>('[data-drag^="lane/"]')];
  const tops = heads.map((head) => head.getBoundingClientRect().top - origin);
  return heads.map((head, i) => ({
    id: idOf(head),
    top: tops[i] ?? 0,
    bottom: tops[i + 1] ?? box.clientHeight,
  }));
}

function show(mark: HTMLElement | null, place: DropPlace | null): void {
  if (!mark) return;
  mark.hidden = place === null;
  mark.dataset.shape = place?.drop.to === 'beside' ? 'line' : 'box';
  for (const [side, name] of [
    ['left', 'x'],
    ['top', 'y'],
    ['width', 'width'],
    ['height', 'height'],
  ] as const) {
    if (place) mark.style[side] = `${place.mark[name]}px`;
  }
}

function carryOut(edit: MapEdit, { kind, id }: Dragged, drop: Drop): void {
  const ids = goingWith(edit, id);
  if (drop.to === 'onto') void edit.join(ids, drop.id);
  else if (drop.to === 'stage') void edit.moveToStage(ids, drop.id);
  else if (kind === 'column') void edit.moveBeside(ids, drop.beside);
  else if (kind === 'stage') void edit.moveStage(id, drop.beside);
  else void edit.moveLane(id, drop.beside);
}
