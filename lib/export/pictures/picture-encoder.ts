// Picture encoder: the page's side of the picture workers; they belong to one export and end with it.
import { AppError } from '@/lib/domain/app-error';
import type { PictureLook, PictureReply, PictureRequest, PictureTask } from './picture-worker';
import PictureWorker from './picture-worker?worker';

export interface PictureEncoder {
  /** How many pictures are worked on at the same time. */
  readonly width: number;
  /**
   * A JPEG at most `maxPx` pixels wide; `quality` 0..1; with `look`, whose overlay is used up, of what is seen. Rejects
   * with AppError `picture-unreadable`.
   */
  scale(blob: Blob, maxPx: number, quality: number, look?: PictureLook): Promise<Blob>;
  /** Ends the workers; what is still asked of them, and later, rejects with AbortError. */
  close(): void;
}

interface Waiting {
  resolve(blob: Blob): void;
  reject(error: unknown): void;
}

/** `width` workers; as many as the computer has cores, but no more than four. */
export function newPictureEncoder(width = Math.max(1, Math.min(4, navigator.hardwareConcurrency))): PictureEncoder {
  const workers = Array.from({ length: width }, () => new PictureWorker());
  const waiting = new Map<number, Waiting>();
  let last = 0;
  /** Why nothing can be asked any more: a worker broke, or all were ended. */
  let failure: { error: unknown } | null = null;
  const failAll = (error: unknown) => {
    failure ??= { error };
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const answer = ({ data }: MessageEvent<PictureReply>) => {
    const task = waiting.get(data.id);
    waiting.delete(data.id);
    if ('blob' in data) task?.resolve(data.blob);
    else task?.reject(new AppError('picture-unreadable', { detail: data.failed }));
  };
  for (const worker of workers) {
    worker.addEventListener('message', answer);
    worker.addEventListener('error', (event) => failAll(new AppError('export-failed', { detail: event.message })));
  }
  const ask = (task: PictureTask, transfer: Transferable[]) =>
    new Promise<Blob>((resolve, reject) => {
      if (failure) {
        reject(failure.error);
        return;
      }
      last += 1;
      waiting.set(last, { resolve, reject });
      workers[last % width]?.postMessage({ id: last, task } satisfies PictureRequest, transfer);
    });
  return {
    width,
    scale: (blob, maxPx, quality, look) => ask({ blob, maxPx, quality, look }, look ? [look.overlay] : []),
    close() {
      for (const worker of workers) worker.terminate();
      failAll(new DOMException('closed', 'AbortError'));
    },
  };
}
