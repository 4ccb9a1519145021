// Picture worker: scales and encodes pictures off the page, where encoding does not wait for the page to be idle.
import { AppError } from '@/lib/domain/app-error';

export type PictureTask =
  | { kind: 'scale'; blob: Blob; maxPx: number; quality: number }
  | { kind: 'png'; bitmap: ImageBitmap };

export interface PictureRequest {
  id: number;
  task: PictureTask;
}

/** `failed` is the name of the error. */
export type PictureReply = { id: number; blob: Blob } | { id: number; failed: string };

/** At most `maxPx` pixels wide, as JPEG on white; never larger than it was. */
async function scale(blob: Blob, maxPx: number, quality: number): Promise<Blob> {
  const bitmap = await createImageBitmap(blob);
  const share = Math.min(1, maxPx / bitmap.width);
  const [width, height] = [Math.round(bitmap.width * share) || 1, Math.round(bitmap.height * share) || 1];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new AppError('export-failed', { detail: 'no canvas' });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

async function encodePng(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return canvas.convertToBlob({ type: 'image/png' });
}

self.addEventListener('message', async (event: MessageEvent<PictureRequest>) => {
  const { id, task } = event.data;
  const reply = (answer: PictureReply) => self.postMessage(answer);
  try {
    const blob = task.kind === 'png' ? await encodePng(task.bitmap) : await scale(task.blob, task.maxPx, task.quality);
    reply({ id, blob });
  } catch (error) {
    reply({ id, failed: error instanceof Error ? error.name : 'unknown' });
  }
});
