// Hold clicks: a click waits until the picture of the page before it is taken, and is then let through, in order.
import { HOLD } from './click-limits';
import { clickedElement } from './clicked-element';
import { pickerWorld } from './picker/end-picker';

/** Drags further than this, in CSS pixels, are no clicks. */
const STEADY = 6;

interface Held {
  event: MouseEvent;
  target: Element;
}

/**
 * Asks for a picture at each trusted primary click on something that can be clicked. The answer, whatever it says, lets
 * the click through, and so does the end of `hold` ms. Clicks that come meanwhile wait behind it, in order and without
 * pictures of their own. Everything else passes at once. Returns what ends it and lets through what is held.
 */
export function holdClicks(ask: (clicked: Element, heldAt: number) => Promise<unknown>, hold = HOLD): () => void {
  let held: Held[] = [];
  let pressed: { x: number; y: number } | null = null;
  let letting = false;
  let timer: ReturnType<typeof setTimeout>;

  const letGo = () => {
    clearTimeout(timer);
    const waiting = held;
    held = [];
    letting = true;
    for (const click of waiting) letThrough(click);
    letting = false;
  };
  const press = (event: PointerEvent) => {
    if (event.isTrusted) pressed = { x: event.clientX, y: event.clientY };
  };
  const click = (event: MouseEvent) => {
    // A label that is let through clicks its field by itself, and that click is a trusted one.
    if (letting || pickerWorld.walkmapPicker || !isPlain(event) || isDragged(event, pressed)) return;
    const clicked = clickedElement(event);
    if (!clicked) return;
    // The second click of a double click belongs to the first.
    if (event.detail > 1 && held.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push({ event, target: event.composedPath()[0] as Element });
    if (held.length > 1) return;
    const [mine] = held;
    timer = setTimeout(letGo, hold);
    const answered = () => {
      if (held[0] === mine) letGo();
    };
    ask(clicked, Date.now()).then(answered, answered);
  };
  window.addEventListener('pointerdown', press, true);
  window.addEventListener('click', click, true);
  return () => {
    window.removeEventListener('pointerdown', press, true);
    window.removeEventListener('click', click, true);
    letGo();
  };
}

/** A primary click of the person, with no key that gives it another meaning; one made by Enter or Space too. */
function isPlain(event: MouseEvent): boolean {
  const { isTrusted, cancelable, defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  const modified = ctrlKey || metaKey || shiftKey || altKey;
  return isTrusted && cancelable && !defaultPrevented && button === 0 && !modified;
}

function isDragged({ detail, clientX, clientY }: MouseEvent, pressed: { x: number; y: number } | null): boolean {
  return detail > 0 && pressed !== null && Math.hypot(clientX - pressed.x, clientY - pressed.y) > STEADY;
}

/** The page gets an equal click, and the browser does what it does for one; what it allows after a click still counts. */
function letThrough({ event, target }: Held): void {
  const place = target.isConnected ? target : replacementOf(target, event);
  const { bubbles, cancelable, composed, view, detail, screenX, screenY, clientX, clientY } = event;
  const init = { bubbles, cancelable, composed, view, detail, screenX, screenY, clientX, clientY };
  const { pointerId, pointerType, isPrimary } = event as PointerEvent;
  const again =
    pointerId === undefined
      ? new MouseEvent('click', init)
      : new PointerEvent('click', { ...init, pointerId, pointerType, isPrimary });
  place?.dispatchEvent(again);
}

/** A page may draw itself anew meanwhile: what stands in the same place counts if it is the same thing. */
function replacementOf(gone: Element, { clientX, clientY }: MouseEvent): Element | null {
  const found = document.elementFromPoint(clientX, clientY);
  return found?.localName === gone.localName && found.textContent === gone.textContent ? found : null;
}
