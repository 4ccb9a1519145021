// Hear: keys, pointer and wheel of the overlay's frame, told to the picker and to nobody else.
import type { Overlay } from './overlay';
import type { Picking } from './pick';
import type { Picked } from './picked';
import type { PickerKey } from './picking';
import type { Point } from './rectangle';
import { scrollAt } from './scroll-at';

export interface Listener {
  picking: Picking;
  key(pressed: PickerKey): void;
  take(picked: Picked | null): void;
  /** The page is leaving, or no longer in sight. */
  leave(): void;
}

/** What a finger, a button or a key does besides; the picker has no use for it, and the page must not hear it. */
const REST =
  'mousedown mouseup click dblclick auxclick contextmenu touchstart touchmove touchend dragstart keyup keypress'.split(
    ' ',
  );

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/** Begins to listen; returns what ends it. */
export function hearAll({ ears, host }: Overlay, { picking, key, take, leave }: Listener): () => void {
  const ending = new AbortController();
  const on = (target: EventTarget, type: string, heard: (event: never) => void) =>
    target.addEventListener(type, heard as EventListener, { capture: true, passive: false, signal: ending.signal });
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKey = (event: KeyboardEvent) => {
    swallow(event);
    key({ key: event.key, shift: event.shiftKey, fine: event.ctrlKey });
  };
  for (const type of REST) on(ears, type, swallow);
  on(ears, 'keydown', onKey);
  // Should a script of the page fetch the focus back, its keys are still meant for the picker.
  for (const type of ['keyup', 'keypress']) on(window, type, swallow);
  on(window, 'keydown', onKey);
  on(ears, 'pointermove', (event: PointerEvent) => picking.move(pointOf(event)));
  on(ears, 'pointerdown', (event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.target as Element).setPointerCapture?.(event.pointerId);
    picking.press(pointOf(event));
  });
  on(ears, 'pointerup', (event: PointerEvent) => {
    if (event.button !== 0) return;
    const picked = picking.release(pointOf(event));
    // What the browser still tells of this very click, such as that it was one, ends in the frame.
    if (picked) setTimeout(() => take(picked));
  });
  on(ears, 'wheel', (event: WheelEvent) => {
    if (event.ctrlKey) return;
    swallow(event);
    scrollAt(pointOf(event), event, host);
  });
  on(window, 'pagehide', leave);
  on(document, 'visibilitychange', leave);
  return () => ending.abort();
}
