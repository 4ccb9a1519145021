// Element picking: the element under the pointer, or the one to which the keys lead.
import type { Picking } from './pick';
import type { Point } from './rectangle';
import { elementAt, placeOf } from './tree';
import { viewOf } from './view';
import { step } from './walk';

/** `host` is the overlay, which is no part of the page. */
export function elementPicking(host: Element): Picking {
  let element: Element | null = null;
  let pressed: Element | null = null;
  const look = (at: Point) => {
    const found = elementAt(at, host);
    if (found) element = found;
  };
  const outlined = () => (element?.isConnected ? { element, box: null } : null);
  return {
    move: look,
    press(at) {
      look(at);
      pressed = element;
    },
    release() {
      const taken = pressed && outlined();
      pressed = null;
      return taken;
    },
    key({ key, shift }) {
      const { width, height } = viewOf(window);
      if (!element?.isConnected) return look({ x: width / 2, y: height / 2 });
      element = step(element, key, shift);
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    },
    outlined,
    draw(overlay) {
      overlay.outline(element?.isConnected ? placeOf(element) : null, false);
    },
  };
}
