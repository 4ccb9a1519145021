// Copy picture: a part of our own screen onto the clipboard as PNG, or as a file where the clipboard is closed.
import { AppError } from '@/lib/domain/app-error';
import type { Text } from '@/lib/text/text';
import { groundOf, layCopy } from './copy-layout';
import { errorText } from './error-text';
import { downloadFile, type SaveFile } from './export-download';
import type { Toasts } from './toasts';

/** Pixels a side: html-to-image shrinks what is larger without a word. */
const MAX_SIDE = 16_384;

const SHARPNESS = 2;

/** Copies what `element` shows; `name` is the file's base name where it has to be saved instead. */
export type CopyPicture = (element: Element, name: string) => Promise<void>;

export interface CopyPlaces {
  toasts: Toasts;
  text: () => Text;
  /** Tests hand in their own. */
  saveFile?: SaveFile;
}

export function newCopyPicture({ toasts, text, saveFile = downloadFile }: CopyPlaces): CopyPicture {
  return async (element, name) => {
    const t = text();
    try {
      // The clipboard takes the promise, so that the click still counts when the picture is ready.
      const picture = pictureOf(element);
      const copied = await offer(picture);
      if (copied) return toasts.show(t('copy.done'));
      saveFile(`${name}.png`, await picture);
      toasts.show(t('copy.saved', { name: `${name}.png` }));
    } catch (error) {
      const sentence = errorText(error, t);
      if (sentence) toasts.show(sentence, { tone: 'error' });
    }
  };
}

/** Whether the clipboard took it. A picture that could not be made rejects. */
async function offer(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    await picture;
    return false;
  }
}

/**
 * The whole of `element` as PNG at twice its size, also what is scrolled out of view; buttons are left out.
 * Rejects with AppError `export-failed`.
 */
export async function pictureOf(element: Element): Promise<Blob> {
  const { toBlob } = await import('html-to-image');
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
