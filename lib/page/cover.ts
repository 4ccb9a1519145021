// Cover: opaque boxes painted over private areas, above everything else on the page, until the picture is taken.
import type { Box } from './prepared-page';

/** The colour of a cover; the picture is checked for it, and thrown away where it is not found. */
export const COVER_COLOUR = { red: 47, green: 52, blue: 59 };

/** CSS pixels by which a cover goes beyond its area, for glyphs that overhang. */
export const COVER_MARGIN = 2;

const STILL = 'all: initial !important; margin: 0 !important; pointer-events: none !important;';

/**
 * Paints covers and returns what removes them. The element carries no data and lives in the browser's top layer.
 * `absolute`: `boxes` are of the document, in sight or not, and scroll with it.
 */
export function paintCovers(boxes: readonly Box[], position: 'fixed' | 'absolute' = 'fixed'): () => void {
  const host = document.createElement('div');
  const still = `${STILL} position: ${position} !important;`;
  host.style.cssText = `${still} display: block !important; inset: 0 !important; width: 100vw !important; height: 100vh !important; background: transparent !important;`;
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const { red, green, blue } = COVER_COLOUR;
  for (const box of boxes) {
    const cover = document.createElement('div');
    cover.style.cssText = `${still} display: block !important; background: rgb(${red} ${green} ${blue}) !important; forced-color-adjust: none !important; left: ${box.x - COVER_MARGIN}px !important; top: ${box.y - COVER_MARGIN}px !important; width: ${box.width + 2 * COVER_MARGIN}px !important; height: ${box.height + 2 * COVER_MARGIN}px !important;`;
    root.append(cover);
  }
  document.documentElement.append(host);
  host.showPopover();
  return () => host.remove();
}
