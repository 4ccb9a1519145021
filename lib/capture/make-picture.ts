// Make picture: from encoded bytes to what a snapshot stores: size, hash, thumbnail. The bytes are kept as they are.
import type { NewPicture } from '@/lib/db/touchpoints';
import { AppError } from '@/lib/domain/app-error';
import type { PictureType } from '@/lib/domain/snapshot';
import { differenceHash } from './difference-hash';

/** Pixels of width that a thumbnail has at most: sharp in a 176 px column at twice the density. */
export const THUMBNAIL_WIDTH = 400;

export interface DecodedPicture {
  picture: NewPicture;
  bitmap: ImageBitmap;
}

/** Decodes `bytes` once, for the checks of the caller and for the thumbnail; the caller closes the bitmap. */
export async function makePicture(
  bytes: Uint8Array<ArrayBuffer>,
  type: PictureType,
  source: NewPicture['source'],
): Promise<DecodedPicture> {
  const blob = new Blob([bytes], { type });
  const digest = crypto.subtle.digest('SHA-256', bytes);
  const bitmap = await decodePicture(blob);
  return { picture: await describe(blob, await digest, type, bitmap, source), bitmap };
}

/** As `makePicture` for what was just encoded from `drawn`, which saves decoding it. */
export async function pictureOf(
  blob: Blob,
  type: PictureType,
  drawn: OffscreenCanvas,
  source: NewPicture['source'],
): Promise<NewPicture> {
  const digest = crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return describe(blob, await digest, type, drawn, source);
}

async function describe(
  blob: Blob,
  digest: ArrayBuffer,
  type: PictureType,
  drawn: ImageBitmap | OffscreenCanvas,
  source: NewPicture['source'],
): Promise<NewPicture> {
  const reduced = reduce(drawn);
  return {
    source,
    type,
    width: drawn.width,
    height: drawn.height,
    size: blob.size,
    sha256: new Uint8Array(digest).toHex(),
    thumbnail: await encodeThumbnail(reduced),
    truncated: false,
    part: 0,
    covered: [],
    crop: null,
    differenceHash: differenceHash(reduced),
    blob,
  };
}

/** Rejects with `picture-unreadable`; the caller closes the bitmap. */
export async function decodePicture(blob: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob);
  } catch (cause) {
    throw new AppError('picture-unreadable', { cause });
  }
}

/** As small as a thumbnail, from the top down. */
function reduce(bitmap: ImageBitmap | OffscreenCanvas): OffscreenCanvas {
  const scale = Math.min(1, THUMBNAIL_WIDTH / bitmap.width);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(Math.min(bitmap.height * scale, width * 2)));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new AppError('picture-unreadable', { detail: 'no canvas' });
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, bitmap.width, height / scale, 0, 0, width, height);
  return canvas;
}

async function encodeThumbnail(reduced: OffscreenCanvas): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await reduced.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return new Uint8Array(await blob.arrayBuffer());
}
