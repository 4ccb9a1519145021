// Tile mark: a small square whose colour tells one tile from the next, so that a late frame is known for what it is.

/** CSS pixels of a side; it stands in the top left corner of what scrolls, in a part that is cut off. */
export const MARK_SIZE = 8;

/** Colours as red, green, blue; no page is likely to show both in one place in turn. */
export const MARK_COLOURS = [
  [255, 0, 255],
  [0, 255, 0],
] as const;

/** Paints mark `turn` (0 or 1) at a place in the view; returns what removes it. It lies above everything else. */
export function paintMark(turn: number, x: number, y: number): () => void {
  const mark = document.createElement('div');
  const [red, green, blue] = MARK_COLOURS[turn === 0 ? 0 : 1];
  mark.style.cssText = `all: initial !important; position: fixed !important; display: block !important; margin: 0 !important; pointer-events: none !important; forced-color-adjust: none !important; left: ${x}px !important; top: ${y}px !important; width: ${MARK_SIZE}px !important; height: ${MARK_SIZE}px !important; background: rgb(${red} ${green} ${blue}) !important;`;
  mark.popover = 'manual';
  document.documentElement.append(mark);
  mark.showPopover();
  return () => mark.remove();
}
