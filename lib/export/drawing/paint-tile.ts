// Paint tile: a part of a drawing as a canvas, with one picture after the other, each looked for afterwards.
import { AppError } from '@/lib/domain/app-error';
import { countMissing, look, type Shown } from './check-pictures';
import { type Area, cutBoth, type Group, type Paint, type Picture, touches } from './drawing';
import { paintItem } from './paint';

export interface Tile {
  /** Of the drawing; its edges are on whole pixels of the canvas. */
  area: Area;
  /** Canvas pixels per pixel of the drawing. */
  scale: number;
  ground: Paint;
  language: string;
}

/** How many pictures are decoded ahead of the one that is painted. */
const AHEAD = 6;

/** Canvas pixels a side; of less one cannot tell what it shows. */
const VISIBLE = 16;

/**
 * Exactly `scale` times the area. Rejects with AppError `export-failed` where the browser cannot hold the canvas, or
 * where a picture did not make it onto it.
 */
export async function paintTile(
  groups: readonly Group[],
  pictures: ReadonlyMap<string, Blob>,
  { area, scale, ground, language }: Tile,
): Promise<OffscreenCanvas> {
  const canvas = new OffscreenCanvas(Math.round(area.width * scale), Math.round(area.height * scale));
  const on = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!on) throw new AppError('export-failed', { detail: 'no canvas' });
  // Chinese and Japanese write some characters differently. TypeScript does not know it yet.
  Object.assign(on, { lang: language });
  on.fillStyle = ground.colour;
  on.fillRect(0, 0, canvas.width, canvas.height);
  if (!hasGround(on, canvas)) throw new AppError('export-failed', { detail: 'blank canvas' });
  on.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
  const items = groups
    .filter(({ bounds }) => touches(bounds, area))
    .flatMap((group) => group.items.filter(({ bounds }) => touches(bounds, area)));
  const nextPicture = decodeAhead(items.flatMap((item) => (item.kind === 'picture' ? [pictures.get(item.src)] : [])));
  const shown: Shown[] = [];
  for (const item of items) {
    const picture = item.kind === 'picture' ? await nextPicture() : undefined;
    paintItem(on, item, picture);
    // Marks may cover the whole of a small picture, so that nothing of it could be looked for.
    if (item.kind === 'picture' && picture && !item.marked) shown.push(...lookAt(item, picture, area, scale));
    picture?.close();
  }
  const missing = countMissing(shown, canvas);
  if (missing > 0) throw new AppError('export-failed', { detail: `${missing} thumbnails missing` });
  return canvas;
}

/** A canvas that is larger than a browser can hold stays black, without an error. */
function hasGround(on: OffscreenCanvasRenderingContext2D, { width, height }: OffscreenCanvas): boolean {
  return on.getImageData(width - 1, height - 1, 1, 1).data.some((channel, i) => i < 3 && channel > 0);
}

function lookAt({ area: whole, clip }: Picture, bitmap: ImageBitmap, tile: Area, scale: number): Shown[] {
  const seen = cutBoth({ ...tile, radius: 0 }, cutBoth(clip, { ...whole, radius: 0 }));
  if (Math.min(seen.width, seen.height) * scale < VISIBLE) return [];
  const [across, down] = [bitmap.width / whole.width, bitmap.height / whole.height];
  const moved = ({ x, y, width, height }: Area, from: Area, [h, v]: readonly [number, number]): Area => ({
    x: (x - from.x) * h,
    y: (y - from.y) * v,
    width: width * h,
    height: height * v,
  });
  return [look(bitmap, moved(seen, whole, [across, down]), moved(seen, tile, [scale, scale]))];
}

/** Gives the pictures in their order; `undefined` for one that cannot be read. */
function decodeAhead(blobs: readonly (Blob | undefined)[]): () => Promise<ImageBitmap | undefined> {
  const waiting: Promise<ImageBitmap | undefined>[] = [];
  let next = 0;
  return async () => {
    while (waiting.length < AHEAD && next < blobs.length) {
      const blob = blobs[next++];
      waiting.push(blob ? createImageBitmap(blob).catch(() => undefined) : Promise.resolve(undefined));
    }
    return waiting.shift();
  };
}
