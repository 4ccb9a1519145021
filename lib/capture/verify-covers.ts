// Verify covers: looks in the pixels whether every private area was really painted over.
import { COVER_COLOUR } from '@/lib/page/cover';
import type { Box } from '@/lib/page/prepared-page';

/** How far a channel (0..255) may be off after JPEG. */
const TOLERANCE = 28;

/** Shares of a box's width and height at which it is looked at. */
const PROBES = [0.08, 0.5, 0.92];

/**
 * Whether each box (CSS pixels, of a view `viewWidth` wide) shows the cover's colour at nine points. Boxes under 3 px
 * a side hold no legible text and are not looked at.
 */
export function coversArePainted(bitmap: ImageBitmap, boxes: readonly Box[], viewWidth: number): boolean {
  const scale = bitmap.width / viewWidth;
  const canvas = new OffscreenCanvas(PROBES.length, PROBES.length);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  return boxes
    .filter((box) => box.width >= 3 && box.height >= 3)
    .every((box) => {
      PROBES.forEach((down, row) => {
        PROBES.forEach((across, column) => {
          const x = Math.floor((box.x + box.width * across) * scale);
          const y = Math.floor((box.y + box.height * down) * scale);
          context.drawImage(bitmap, x, y, 1, 1, column, row, 1, 1);
        });
      });
      return isCoverColour(context.getImageData(0, 0, PROBES.length, PROBES.length).data);
    });
}

function isCoverColour(pixels: Uint8ClampedArray): boolean {
  const wanted = [COVER_COLOUR.red, COVER_COLOUR.green, COVER_COLOUR.blue];
  return pixels.every((value, index) => index % 4 === 3 || Math.abs(value - (wanted[index % 4] ?? 0)) <= TOLERANCE);
}
