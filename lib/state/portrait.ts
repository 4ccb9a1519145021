// Portrait: the face of a persona, from whatever picture a person gives: cut square, made small, encoded anew.
import { makeAddedPicture } from '@/lib/capture/added-picture';
import { decodePicture } from '@/lib/capture/make-picture';
import { AppError } from '@/lib/domain/app-error';
import { Portrait } from '@/lib/domain/persona';

/** Pixels a side. */
const SIDE = 192;

const QUALITIES = [0.88, 0.75, 0.6, 0.4];

/** Rejects with a `picture-…` code that says what to do instead. Nothing of the file survives but what can be seen. */
export async function makePortrait(file: Blob): Promise<string> {
  const { blob } = await makeAddedPicture(file);
  const bitmap = await decodePicture(blob);
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  try {
    const { width, height } = bitmap;
    const side = Math.min(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new AppError('picture-unreadable', { detail: 'no canvas' });
    context.imageSmoothingQuality = 'high';
    // Of a tall picture the upper part: that is where faces are.
    context.drawImage(bitmap, (width - side) / 2, (height - side) / 4, side, side, 0, 0, SIDE, SIDE);
  } finally {
    bitmap.close();
  }
  for (const quality of QUALITIES) {
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    const portrait = Portrait.safeParse(new Uint8Array(await jpeg.arrayBuffer()).toBase64());
    if (portrait.success) return portrait.data;
  }
  throw new AppError('picture-too-large', { detail: 'portrait' });
}
