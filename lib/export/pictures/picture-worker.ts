// Picture worker: scales pictures off the page, where encoding does not wait for the page to be idle.
import { AppError } from '@/lib/domain/app-error';
import type { View } from '@/lib/domain/mark-shape';

/** What of a picture is seen, and what is laid over that. */
export interface PictureLook {
  view: View;
  overlay: ImageBitmap;
}

export interface PictureTask {
  blob: Blob;
  maxPx: number;
  quality: number;
  look?: PictureLook | undefined;
}

export interface PictureRequest {
  id: number;
  task: PictureTask;
}

/** `failed` is the name of the error. */
export type PictureReply = { id: number; blob: Blob } | { id: number; failed: string };

/** At most `maxPx` pixels wide, as JPEG on white; never larger than it was. */
async function scale(blob: Blob, maxPx: number, quality: number, look?: PictureLook): Promise<Blob> {
  const bitmap = await createImageBitmap(blob);
  const view = look?.view ?? { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  const share = Math.min(1, maxPx / view.width);
  const [width, height] = [Math.round(view.width * share) || 1, Math.round(view.height * share) || 1];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new AppError('export-failed', { detail: 'no canvas' });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, view.x, view.y, view.width, view.height, 0, 0, width, height);
  bitmap.close();
  if (look) context.drawImage(look.overlay, 0, 0, width, height);
  look?.overlay.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

self.addEventListener('message', async (event: MessageEvent<PictureRequest>) => {
  const { id, task } = event.data;
  const reply = (answer: PictureReply) => self.postMessage(answer);
  try {
    reply({ id, blob: await scale(task.blob, task.maxPx, task.quality, task.look) });
  } catch (error) {
    reply({ id, failed: error instanceof Error ? error.name : 'unknown' });
  }
});
