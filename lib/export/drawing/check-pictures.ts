// Check pictures: whether every picture really is on the canvas; a browser may leave one out without an error.
import { AppError } from '@/lib/domain/app-error';
import type { Area } from './drawing';

/** Each picture is reduced to so many patches of colour. */
const [COLUMNS, ROWS] = [4, 3];

/** Difference of a colour channel (0..255) that scaling explains. */
const TOLERANCE = 48;

/** Patches that may differ: a badge may reach into them. */
const COVERED = 2;

/** Share of each side that is left out: reducing a picture mixes in what lies around the part that is read. */
const INSET = 0.22;

export interface Shown {
  /** Of the picture, 4 x 3 pixels, as it should be. */
  wanted: Uint8ClampedArray;
  /** Where it is on the canvas, in its pixels. */
  place: Area;
}

/** What the `part` (pixels of the picture) that is seen at `place` should look like. */
export function look(picture: ImageBitmap, part: Area, place: Area): Shown {
  return { wanted: patches(picture, part), place };
}

/** Those of `shown` that are not on `canvas` as they should be. 0 is what is wanted. */
export function countMissing(shown: readonly Shown[], canvas: OffscreenCanvas): number {
  return shown.filter(({ wanted, place }) => {
    const cut = cutOut(canvas, place);
    const drawn = patches(cut, { x: 0, y: 0, width: cut.width, height: cut.height });
    return differs(wanted, drawn);
  }).length;
}

/**
 * A part as it is, pixel by pixel. Reduced straight from a canvas of many thousand pixels it would be looked for beside
 * its place: the browser halves the whole canvas again and again, and drops an odd pixel each time.
 */
function cutOut(canvas: OffscreenCanvas, { x, y, width, height }: Area): OffscreenCanvas {
  const cut = new OffscreenCanvas(Math.round(width) || 1, Math.round(height) || 1);
  contextOf(cut).drawImage(canvas, -Math.round(x), -Math.round(y));
  return cut;
}

function patches(picture: ImageBitmap | OffscreenCanvas, { x, y, width, height }: Area): Uint8ClampedArray {
  const context = contextOf(new OffscreenCanvas(COLUMNS, ROWS));
  context.imageSmoothingQuality = 'high';
  const inner = [x + width * INSET, y + height * INSET, width * (1 - 2 * INSET), height * (1 - 2 * INSET)] as const;
  context.drawImage(picture, ...inner, 0, 0, COLUMNS, ROWS);
  return context.getImageData(0, 0, COLUMNS, ROWS).data;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new AppError('export-failed', { detail: 'no canvas' });
  return context;
}

function differs(wanted: Uint8ClampedArray, drawn: Uint8ClampedArray): boolean {
  let off = 0;
  for (let patch = 0; patch < wanted.length; patch += 4) {
    const distance = [0, 1, 2].map((channel) =>
      Math.abs((wanted[patch + channel] ?? 0) - (drawn[patch + channel] ?? 0)),
    );
    if (Math.max(...distance) > TOLERANCE) off += 1;
  }
  return off > COVERED;
}
