// Redact picture: fills areas of a picture and encodes it anew, so that what was under them is in no byte of it.
import type { NewPicture } from '@/lib/db/touchpoints';
import { AppError } from '@/lib/domain/app-error';
import { type Area, PictureType, type Snapshot } from '@/lib/domain/snapshot';
import { areaOf, burntBoxes, type PixelBox } from './burnt-areas';
import { makePicture } from './make-picture';

export const REDACTION_COLOUR = '#000000';

/** The second is taken where the picture was packed with the tables of the first: no part of it shall be the same bytes. */
const JPEG_QUALITIES = [0.92, 0.89] as const;

/** The most that a channel of a filled pixel may read after packing, 0..255: the edge of a fill takes on some colour. */
const STILL_BLACK = 64;

/** Rows of pixels that are looked at at once. */
const STRIP = 256;

export interface BurntPicture {
  picture: NewPicture;
  /** What was filled, which is more than what was asked for. */
  areas: Area[];
}

/**
 * The picture with `areas` filled, and with a thumbnail made from that alone. Rejects with `picture-unreadable`, and with
 * `redaction-failed` where the fill is not found in the new pixels.
 */
export async function redactPicture(pixels: Blob, snapshot: Snapshot, areas: readonly Area[]): Promise<BurntPicture> {
  const { bytes, type, boxes, size } = await burn(pixels, snapshot, areas);
  const { picture, bitmap } = await makePicture(bytes, type, snapshot.source);
  try {
    if (!burntBoxes(areas, { ...size, source: 'visible', type: 'image/png' }).every((box) => isFilled(bitmap, box)))
      throw new AppError('redaction-failed', { detail: 'not filled' });
    return { picture, areas: boxes.map((box) => areaOf(box, size)) };
  } finally {
    bitmap.close();
  }
}

async function burn(pixels: Blob, { source, type }: Snapshot, areas: readonly Area[]) {
  const before = await decode(pixels);
  const old = new Uint8Array(await pixels.arrayBuffer());
  const size = { width: before.width, height: before.height };
  try {
    const canvas = new OffscreenCanvas(size.width, size.height);
    // In memory and not on the graphics card: equal pixels give equal bytes.
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new AppError('redaction-failed', { detail: 'no canvas' });
    context.drawImage(before, 0, 0);
    context.fillStyle = REDACTION_COLOUR;
    const boxes = burntBoxes(areas, { ...size, source, type });
    for (const { left, top, right, bottom } of boxes) context.fillRect(left, top, right - left, bottom - top);
    const encode = async (quality: number) => {
      const encoded = await canvas.convertToBlob({ type, quality });
      return { bytes: new Uint8Array(await encoded.arrayBuffer()), type: PictureType.parse(encoded.type) };
    };
    const encoded = await encode(JPEG_QUALITIES[0]);
    const alike = tablesOf(old) !== '' && tablesOf(old) === tablesOf(encoded.bytes);
    return { ...(alike ? await encode(JPEG_QUALITIES[1]) : encoded), boxes, size };
  } finally {
    before.close();
  }
}

async function decode(pixels: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(pixels);
  } catch (cause) {
    throw new AppError('picture-unreadable', { cause });
  }
}

/** The tables by which a JPEG was packed, as text; empty where there are none. */
function tablesOf(bytes: Uint8Array): string {
  for (let at = 2; bytes[at] === 0xff && at < bytes.length; ) {
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (bytes[at + 1] === 0xdb) return bytes.subarray(at + 4, at + 2 + length).toHex();
    at += 2 + length;
  }
  return '';
}

function isFilled(bitmap: ImageBitmap, { left, top, right, bottom }: PixelBox): boolean {
  const width = right - left;
  if (width <= 0 || bottom <= top) return true;
  const canvas = new OffscreenCanvas(width, STRIP);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  for (let y = top; y < bottom; y += STRIP) {
    const height = Math.min(STRIP, bottom - y);
    context.clearRect(0, 0, width, STRIP);
    context.drawImage(bitmap, left, y, width, height, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    if (!data.every((value, index) => (index % 4 === 3 ? value === 255 : value <= STILL_BLACK))) return false;
  }
  return true;
}
