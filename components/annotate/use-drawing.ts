// Drawing: what a pointer does on the picture: draws with the chosen tool, moves a shape, or pulls it by a handle.
import { useRef, useState } from 'preact/hooks';
import { areaOf, type Corner, moved, type Points, placedAt, pulled } from '@/lib/domain/mark-points';
import type { View } from '@/lib/domain/mark-shape';
import type { Area } from '@/lib/domain/snapshot';
import type { Annotation } from '@/lib/state/annotation';
import { draw, kindOf, type Shape } from './shapes';

/** CSS pixels that a pointer must go before it draws instead of clicking. */
const CLICK = 5;

type Gesture =
  | { is: 'draw'; points: Points; from: { x: number; y: number } }
  | { is: 'move'; shape: Shape; x: number; y: number }
  | { is: 'pull'; shape: Shape; corner: Corner };

interface Places {
  annotation: Annotation;
  shapes: readonly Shape[];
  size: { width: number; height: number };
  view: View;
  /** The view in 0..1 of the picture. */
  shown: Area;
  /** Whether words are what comes next. */
  onDrawn: (writes: boolean) => void;
}

export function useDrawing({ annotation, shapes, size, view, shown, onDrawn }: Places) {
  const gesture = useRef<Gesture | null>(null);
  const [preview, setPreview] = useState<Points | null>(null);

  const placeOf = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return {
      x: (view.x + ((event.clientX - box.left) / box.width) * view.width) / size.width,
      y: (view.y + ((event.clientY - box.top) / box.height) * view.height) / size.height,
    };
  };

  const onPointerDown = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    if (event.button !== 0 || gesture.current) return;
    const target = event.target as Element;
    const shape = shapes.find(({ key }) => key === target.closest('[data-shape]')?.getAttribute('data-shape'));
    const corner = target.closest('[data-corner]')?.getAttribute('data-corner');
    const { x, y } = placeOf(event);
    if (shape && corner) {
      gesture.current = { is: 'pull', shape, corner: { x: `x${corner[1]}`, y: `y${corner[3]}` } as Corner };
    } else if (shape) gesture.current = { is: 'move', shape, x, y };
    else if (annotation.tool.value === 'select') {
      annotation.selected.value = null;
      return;
    } else {
      annotation.settle();
      const from = { x: event.clientX, y: event.clientY };
      gesture.current = { is: 'draw', points: { x1: x, y1: y, x2: x, y2: y }, from };
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    // The focus goes to the shape itself; a browser would give it to the dialog.
    event.preventDefault();
    if (shape) target.closest<SVGElement>('[data-shape]')?.focus({ preventScroll: true });
  };

  const onPointerMove = (event: PointerEvent) => {
    const now = gesture.current;
    if (!now) return;
    const { x, y } = placeOf(event);
    if (now.is === 'move') annotation.reshape(now.shape.key, moved(now.shape.points, x - now.x, y - now.y));
    else if (now.is === 'pull') annotation.reshape(now.shape.key, pulled(now.shape.points, now.corner, x, y));
    else {
      now.points = pulled(now.points, { x: 'x2', y: 'y2' }, x, y);
      const far = Math.hypot(event.clientX - now.from.x, event.clientY - now.from.y) >= CLICK;
      setPreview(far ? now.points : null);
    }
  };

  const onPointerUp = (event: PointerEvent) => {
    const now = gesture.current;
    gesture.current = null;
    setPreview(null);
    if (!now) return;
    if (now.is !== 'draw') {
      annotation.settle();
      return;
    }
    const tool = annotation.tool.value;
    const far = Math.hypot(event.clientX - now.from.x, event.clientY - now.from.y) >= CLICK;
    // A mere click does not crop: it would hide nearly all of the picture.
    if (!far && tool === 'crop') return;
    const drawn = far && tool !== 'callout';
    const { x2, y2 } = now.points;
    const kind = kindOf(tool);
    draw(annotation, tool, drawn ? inOrder(kind, now.points) : placedAt(kind, size, shown, x2, y2));
    onDrawn(kind === 'text' || kind === 'callout');
  };

  const onPointerCancel = () => {
    if (gesture.current && gesture.current.is !== 'draw') annotation.settle();
    gesture.current = null;
    setPreview(null);
  };

  return { preview, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}

/** Only an arrow has a direction; anything else is pulled at its lower right corner, whichever way it was drawn. */
function inOrder(kind: Shape['kind'], points: Points): Points {
  if (kind === 'arrow') return points;
  const { x, y, width, height } = areaOf(points);
  return { x1: x, y1: y, x2: x + width, y2: y + height };
}
