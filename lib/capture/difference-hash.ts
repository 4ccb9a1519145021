// Difference hash: what a picture looks like in 64 bits, so that two pictures of the same can be told from two that differ.

const ACROSS = 9;
const DOWN = 8;

/** Bits that two pictures of the same may differ in: a cursor that blinks, an advertisement that changed. */
export const NEAR = 4;

/**
 * For each of 8 rows, whether each of 8 places is darker than the one to its right, of the picture reduced to 9 x 8 greys.
 * 16 hexadecimal digits, from the top left. Source: N. Krawetz, "Kind of Like That" (dHash).
 */
export function differenceHash(picture: CanvasImageSource): string {
  const context = new OffscreenCanvas(ACROSS, DOWN).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, ACROSS, DOWN);
  return hashOfPixels(context.getImageData(0, 0, ACROSS, DOWN).data);
}

/** The hash of 9 x 8 pixels of red, green, blue and opacity. */
export function hashOfPixels(pixels: ArrayLike<number>): string {
  const grey = (x: number, y: number) => {
    const at = (y * ACROSS + x) * 4;
    // As the eye weighs them (ITU-R BT.601), in whole thousandths.
    return 299 * (pixels[at] ?? 0) + 587 * (pixels[at + 1] ?? 0) + 114 * (pixels[at + 2] ?? 0);
  };
  let hash = '';
  for (let y = 0; y < DOWN; y += 1) {
    let row = 0;
    for (let x = 0; x < ACROSS - 1; x += 1) row = row * 2 + (grey(x, y) < grey(x + 1, y) ? 1 : 0);
    hash += row.toString(16).padStart(2, '0');
  }
  return hash;
}

/** In how many of the 64 bits two hashes differ. */
export function hashDistance(a: string, b: string): number {
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; differing > 0n; differing &= differing - 1n) count += 1;
  return count;
}
