// Place below: puts a box of the top layer beside what opened it.

/** CSS pixels between the two, and between the box and the window. */
const GAP = 4;

/** Below the button, or above it where there is no room; never out of the window. */
export function placeBelow(box: HTMLElement, anchor: DOMRect | undefined): void {
  if (!anchor) return;
  const { width, height } = box.getBoundingClientRect();
  const left = Math.min(anchor.left, innerWidth - width - GAP);
  const below = anchor.bottom + GAP;
  const top = below + height <= innerHeight ? below : anchor.top - GAP - height;
  box.style.left = `${Math.max(GAP, left)}px`;
  box.style.top = `${Math.max(GAP, top)}px`;
}
