// Copy picture: a part of our own screen onto the clipboard as PNG, or as a file where the clipboard is closed.
import type { Text } from '@/lib/text/text';
import { offer } from './clipboard';
import { errorText } from './error-text';
import { downloadFile, type SaveFile } from './export-download';
import type { Toasts } from './toasts';

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
      const picture = import('@/lib/export/part/part-picture').then(({ pictureOf }) => pictureOf(element));
      const copied = await offer({ 'image/png': picture });
      if (copied) return toasts.show(t('copy.done'));
      saveFile(`${name}.png`, await picture);
      toasts.show(t('copy.instead.closed', { name: `${name}.png` }));
    } catch (error) {
      const sentence = errorText(error, t);
      if (sentence) toasts.show(sentence, { tone: 'error' });
    }
  };
}
