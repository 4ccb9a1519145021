// Verify covers: looks in the pixels whether every private area was really painted over, and all of it.
import { COVER_COLOUR } from '@/lib/page/cover';
import type { Box } from '@/lib/page/prepared-page';

/** How far a channel (0..255) of any pixel may be off: JPEG draws faint rings around what stands beside a cover. */
const FAR = 48;

/** How far nearly all pixels may be off at most, and what share of them. */
const NEAR = 28;
const NEARLY_ALL = 0.95;

/**
 * Whether each box (CSS pixels, of a view `viewWidth` wide) shows the cover's colour in every pixel. Boxes that are under
 * 3 px a side hold no legible text and are not looked at. A cover goes beyond its box, so that the box's edges count too.
 */
export function coversArePainted(bitmap: ImageBitmap, boxes: readonly Box[], viewWidth: number): boolean {
  const scale = bitmap.width / viewWidth;
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  return boxes
    .filter((box) => box.width >= 3 && box.height >= 3)
    .every((box) => {
      const x = Math.ceil(box.x * scale);
      const y = Math.ceil(box.y * scale);
      const width = Math.min(bitmap.width, Math.floor((box.x + box.width) * scale)) - x;
      const height = Math.min(bitmap.height, Math.floor((box.y + box.height) * scale)) - y;
      // A view that is not all in the picture is another than was measured.
      if (width <= 0 || height <= 0) return false;
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      context.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
      return isCovered(context.getImageData(0, 0, width, height).data);
    });
}

function isCovered(pixels: Uint8ClampedArray): boolean {
  const { red, green, blue } = COVER_COLOUR;
  let near = 0;
  for (let index = 0; index < pixels.length; index += 4) {
    const off = Math.max(
      Math.abs((pixels[index] ?? 0) - red),
      Math.abs((pixels[index + 1] ?? 0) - green),
      Math.abs((pixels[index + 2] ?? 0) - blue),
    );
    if (off > FAR) return false;
    if (off <= NEAR) near += 1;
  }
  return near >= (pixels.length / 4) * NEARLY_ALL;
}
