// Check pictures: whether every thumbnail really is on the canvas; a browser may leave one out without an error.
import { AppError } from '@/lib/domain/app-error';

/** Each thumbnail is reduced to so many patches of colour. */
const [COLUMNS, ROWS] = [4, 3];

/** Difference of a colour channel (0..255) that scaling explains. */
const TOLERANCE = 48;

/** Patches that may differ: a badge may reach into them. */
const COVERED = 2;

/** Share of each side that is left out: reducing a picture mixes in what lies around the part that is read. */
const INSET = 0.22;

type Canvas = OffscreenCanvas | HTMLCanvasElement;

/** Thumbnails of `frame` that are not on `canvas` (drawn at `scale`) as they should be. 0 is what is wanted. */
export function countMissing(frame: HTMLElement, canvas: Canvas, scale: number): number {
  const images = [...frame.querySelectorAll('img')].filter((image) => image.naturalWidth > 0);
  if (images.length === 0) return 0;
  const origin = frame.getBoundingClientRect();
  const wanted = newAtlas(images.length);
  const drawn = newAtlas(images.length);
  images.forEach((image, index) => {
    const box = image.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const place = [index * COLUMNS, 0, COLUMNS, ROWS] as const;
    wanted.drawImage(image, ...middle(coverCrop(image, box)), ...place);
    const [x, y] = [box.left - origin.left, box.top - origin.top].map((at) => at * scale) as [number, number];
    const cut = cutOut(canvas, [x, y, box.width * scale, box.height * scale]);
    drawn.drawImage(cut, ...middle([0, 0, cut.width, cut.height]), ...place);
  });
  return images.filter((_, index) => differs(patches(wanted, index), patches(drawn, index))).length;
}

type Area = readonly [x: number, y: number, width: number, height: number];

function middle([x, y, width, height]: Area): Area {
  return [x + width * INSET, y + height * INSET, width * (1 - 2 * INSET), height * (1 - 2 * INSET)];
}

/**
 * A part as it is, pixel by pixel. Reduced straight from a canvas of many thousand pixels it would be looked for beside
 * its place: the browser halves the whole canvas again and again, and drops an odd pixel each time.
 */
function cutOut(canvas: Canvas, [x, y, width, height]: Area): OffscreenCanvas {
  const cut = new OffscreenCanvas(Math.round(width), Math.round(height));
  const context = cut.getContext('2d');
  if (!context) throw new AppError('export-failed', { detail: 'no canvas' });
  context.drawImage(canvas, -Math.round(x), -Math.round(y));
  return cut;
}

function newAtlas(count: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(count * COLUMNS, ROWS).getContext('2d', { willReadFrequently: true });
  if (!context) throw new AppError('export-failed', { detail: 'no canvas' });
  context.imageSmoothingQuality = 'high';
  return context;
}

/** The part of a picture that `object-fit: cover` shows, by its `object-position`. */
function coverCrop(image: HTMLImageElement, box: DOMRect): Area {
  const { naturalWidth, naturalHeight } = image;
  const style = getComputedStyle(image);
  if (style.objectFit !== 'cover') return [0, 0, naturalWidth, naturalHeight];
  const share = Math.min(naturalWidth / box.width, naturalHeight / box.height);
  const [width, height] = [box.width * share, box.height * share];
  const [left = 50, top = 50] = style.objectPosition.split(' ').map((part) => Number.parseFloat(part));
  return [((naturalWidth - width) * left) / 100, ((naturalHeight - height) * top) / 100, width, height];
}

function patches(context: OffscreenCanvasRenderingContext2D, index: number): Uint8ClampedArray {
  return context.getImageData(index * COLUMNS, 0, COLUMNS, ROWS).data;
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
