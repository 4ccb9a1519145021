// Check pictures: whether every thumbnail really is on the canvas; a browser may leave one out without an error.
import { AppError } from '@/lib/domain/app-error';

/** Each thumbnail is reduced to so many patches of colour. */
const [COLUMNS, ROWS] = [4, 3];

/** Difference of a colour channel (0..255) that scaling explains. */
const TOLERANCE = 48;

/** Patches that may differ: a badge may reach into them, and marks may lie over most of a picture. */
const COVERED = 2;
const MARKED = 8;

/** Share of each side that is left out: reducing a picture mixes in what lies around the part that is read. */
const INSET = 0.22;

type Canvas = OffscreenCanvas | HTMLCanvasElement;
type Area = readonly [x: number, y: number, width: number, height: number];

/** A thumbnail that stands in the frame. */
interface Shown {
  element: Element;
  image: HTMLImageElement;
  /** Pixels of the image that its box shows. */
  part: Area;
  /** Patches of it that may differ. */
  covered: number;
}

/** Thumbnails of `frame` that are not on `canvas` (drawn at `scale`) as they should be. 0 is what is wanted. */
export async function countMissing(frame: HTMLElement, canvas: Canvas, scale: number): Promise<number> {
  const found = await Promise.all([...frame.querySelectorAll('img, svg[data-picture]')].map(shownBy));
  const shown = found.filter((one) => one !== undefined);
  if (shown.length === 0) return 0;
  const origin = frame.getBoundingClientRect();
  const wanted = newAtlas(shown.length);
  const drawn = newAtlas(shown.length);
  shown.forEach(({ element, image, part }, index) => {
    const box = element.getBoundingClientRect();
    const place = [index * COLUMNS, 0, COLUMNS, ROWS] as const;
    wanted.drawImage(image, ...middle(part), ...place);
    const [x, y] = [box.left - origin.left, box.top - origin.top].map((at) => at * scale) as [number, number];
    const cut = cutOut(canvas, [x, y, box.width * scale, box.height * scale]);
    drawn.drawImage(cut, ...middle([0, 0, cut.width, cut.height]), ...place);
  });
  return shown.filter(({ covered }, index) => differs(patches(wanted, index), patches(drawn, index), covered)).length;
}

/** `undefined` for one that takes no room or cannot be decoded: there is nothing to look for. */
async function shownBy(element: Element): Promise<Shown | undefined> {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return undefined;
  if (element instanceof HTMLImageElement) {
    if (element.naturalWidth === 0) return undefined;
    const style = getComputedStyle(element);
    const whole: Area = [0, 0, element.naturalWidth, element.naturalHeight];
    const part = style.objectFit === 'cover' ? filling(whole, box, style.objectPosition) : whole;
    return { element, image: element, part, covered: COVERED };
  }
  const svg = element as SVGSVGElement;
  const inside = svg.querySelector('image');
  if (!inside) return undefined;
  const image = new Image();
  image.src = inside.href.baseVal;
  await image.decode().catch(() => undefined);
  if (image.naturalWidth === 0) return undefined;
  const { x, y, width, height } = svg.viewBox.baseVal;
  const [across, down] = [
    image.naturalWidth / inside.width.baseVal.value,
    image.naturalHeight / inside.height.baseVal.value,
  ];
  const view: Area = [x * across, y * down, width * across, height * down];
  return { element, image, part: filling(view, box, '50% 0%'), covered: MARKED };
}

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

/** What of `whole` fills a box without gaps, held at `position` (percent of each side). */
function filling([x, y, wide, high]: Area, box: DOMRect, position: string): Area {
  const share = Math.min(wide / box.width, high / box.height);
  const [width, height] = [box.width * share, box.height * share];
  const [left = 50, top = 50] = position.split(' ').map((part) => Number.parseFloat(part));
  return [x + ((wide - width) * left) / 100, y + ((high - height) * top) / 100, width, height];
}

function patches(context: OffscreenCanvasRenderingContext2D, index: number): Uint8ClampedArray {
  return context.getImageData(index * COLUMNS, 0, COLUMNS, ROWS).data;
}

function differs(wanted: Uint8ClampedArray, drawn: Uint8ClampedArray, covered: number): boolean {
  let off = 0;
  for (let patch = 0; patch < wanted.length; patch += 4) {
    const distance = [0, 1, 2].map((channel) =>
      Math.abs((wanted[patch + channel] ?? 0) - (drawn[patch + channel] ?? 0)),
    );
    if (Math.max(...distance) > TOLERANCE) off += 1;
  }
  return off > covered;
}
