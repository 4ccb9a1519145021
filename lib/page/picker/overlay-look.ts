// Overlay look: hint, outline, size and cross-hair, drawn so that they are seen on white, on black and on photographs.
import type { Box } from '../prepared-page';
import type { Point } from './rectangle';

/** Dark, light and a strong colour between: one of them stands out whatever lies below. */
const DARK = '#14181d';
const LIGHT = '#ffffff';
const STRONG = '#e8590c';

const PILL = `position: fixed; box-sizing: border-box; padding: 6px 12px; border: 1px solid ${LIGHT}; border-radius: 8px; background: ${DARK}; color: ${LIGHT}; font: 600 14px/1.4 system-ui, sans-serif; box-shadow: 0 2px 12px rgb(0 0 0 / 0.4); pointer-events: none; forced-color-adjust: none;`;

/** CSS pixels between a box and its size. */
const GAP = 8;

/** CSS pixels from the top or the bottom that the hint takes. */
const NEAR = 96;

export interface Drawn {
  outline(box: Box | null, dim: boolean): void;
  cross(at: Point | null): void;
}

/** Draws into the empty document of the picker's own frame. */
export function paint(inner: Document, hint: string): Drawn {
  inner.documentElement.style.cssText =
    'color-scheme: light; background: transparent; height: 100%; overflow: hidden; cursor: crosshair; user-select: none; touch-action: none;';
  inner.body.style.cssText = 'margin: 0; height: 100%;';
  const add = (css: string) => {
    const element = inner.createElement('div');
    element.style.cssText = css;
    inner.body.append(element);
    return element;
  };
  const line = `position: fixed; display: none; background: ${DARK}; box-shadow: 0 0 0 1px ${LIGHT}; opacity: 0.85; pointer-events: none; forced-color-adjust: none;`;
  const across = add(`${line} left: 0; right: 0; height: 1px;`);
  const down = add(`${line} top: 0; bottom: 0; width: 1px;`);
  const frame = add(
    `position: fixed; display: none; box-sizing: border-box; border: 2px solid ${STRONG}; outline: 2px solid ${LIGHT}; pointer-events: none; forced-color-adjust: none;`,
  );
  const size = add(`${PILL} display: none; padding: 2px 8px; font-size: 13px; font-variant-numeric: tabular-nums;`);
  const words = add(
    `${PILL} left: 50%; transform: translateX(-50%); width: max-content; max-width: calc(100% - 24px);`,
  );
  words.setAttribute('role', 'status');
  words.textContent = hint;
  const placeHint = (low: boolean) => {
    words.style.top = low ? 'auto' : '12px';
    words.style.bottom = low ? '12px' : 'auto';
  };
  placeHint(false);
  /** The hint gives way to what is outlined or pointed at below it, where there is room for it at the other end. */
  const giveWay = (top: number, bottom: number) =>
    placeHint(top < NEAR && bottom < inner.documentElement.clientHeight - NEAR);

  return {
    outline(box, dim) {
      for (const element of [frame, size]) element.style.display = box ? 'block' : 'none';
      if (!box) return;
      giveWay(box.y, box.y + box.height);
      const shade = dim ? ', 0 0 0 200vmax rgb(0 0 0 / 0.45)' : '';
      frame.style.boxShadow = `inset 0 0 0 1px ${LIGHT}, 0 0 0 4px ${DARK}${shade}`;
      placeAt(frame, box);
      frame.style.width = `${box.width}px`;
      frame.style.height = `${box.height}px`;
      size.textContent = `${Math.round(box.width)} × ${Math.round(box.height)}`;
      placeAt(size, sizePlace(box, size, inner.documentElement));
    },
    cross(at) {
      for (const element of [across, down]) element.style.display = at ? 'block' : 'none';
      if (!at) return;
      across.style.top = `${at.y}px`;
      down.style.left = `${at.x}px`;
      giveWay(at.y, at.y);
    },
  };
}

function placeAt(element: HTMLElement, { x, y }: Point): void {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}

/** Below the box, else above it, else in its lower corner: always in sight. */
function sizePlace(box: Box, size: HTMLElement, view: Element): Point {
  const { offsetWidth: width, offsetHeight: height } = size;
  const below = box.y + box.height + GAP;
  const above = box.y - GAP - height;
  const within = Math.min(box.y + box.height, view.clientHeight) - GAP - height;
  const y = below + height <= view.clientHeight ? below : above >= 0 ? above : within;
  return { x: Math.max(GAP, Math.min(box.x, view.clientWidth - width - GAP)), y: Math.max(GAP, y) };
}
