// Part picture: a part of our own screen as PNG, by html-to-image; the whole map has a faster and exacter way.
import { toBlob } from 'html-to-image';
import { AppError } from '@/lib/domain/app-error';
import { groundOf, layCopy } from './part-layout';

/** Pixels a side: html-to-image shrinks what is larger without a word. */
const MAX_SIDE = 16_384;

const SHARPNESS = 2;

/**
 * The whole of `element` as PNG at twice its size, also what is scrolled out of view; buttons are left out.
 * Rejects with AppError `export-failed`.
 */
export async function pictureOf(element: Element): Promise<Blob> {
  const { place, copy } = layCopy(element);
  try {
    const { width, height } = copy.getBoundingClientRect();
    const blob = await toBlob(copy as HTMLElement, {
      width: Math.ceil(width),
      height: Math.ceil(height),
      pixelRatio: Math.min(SHARPNESS, MAX_SIDE / Math.max(width, height)),
      backgroundColor: groundOf(element),
      skipFonts: true,
    });
    if (blob) return blob;
  } catch (cause) {
    throw new AppError('export-failed', { cause, detail: 'copy' });
  } finally {
    place.remove();
  }
  throw new AppError('export-failed', { detail: 'copy' });
}
