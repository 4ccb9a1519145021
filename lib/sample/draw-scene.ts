// Draw scene: a scene of the sample as the bytes of a JPEG, in the words of one language.
import { AppError } from '@/lib/domain/app-error';
import type { Language } from '@/lib/text/text';
import { HEIGHT, WIDTH } from './brush';
import type { Scene, StoryWords } from './story';

export async function loadStoryWords(language: Language): Promise<StoryWords> {
  return (language === 'zh' ? await import('./words-zh') : await import('./words-en')).words;
}

/** `scale` 1 is the full size. Rejects with `picture-unreadable` where nothing can be drawn. */
export async function drawScene({ draw }: Scene, words: readonly string[], scale = 1): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH * scale, HEIGHT * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new AppError('picture-unreadable', { detail: 'no canvas' });
  context.scale(scale, scale);
  draw(context, words);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
