// Picture encoder: the page's side of the picture worker; one worker for an export, ended with it.
import { AppError } from '@/lib/domain/app-error';
import type { PictureReply, PictureRequest, PictureTask } from './picture-worker';
import PictureWorker from './picture-worker?worker';

export interface PictureEncoder {
  /** A JPEG at most `maxPx` pixels wide; `quality` 0..1. Rejects with AppError `picture-unreadable`. */
  scale(blob: Blob, maxPx: number, quality: number): Promise<Blob>;
  /** The bitmap as PNG; it is used up. Rejects with AppError `export-failed`. */
  png(bitmap: ImageBitmap): Promise<Blob>;
  /** Ends the worker; what is still asked of it rejects with AbortError. */
  close(): void;
}

interface Waiting {
  resolve(blob: Blob): void;
  reject(error: unknown): void;
  task: PictureTask;
}

export function newPictureEncoder(): PictureEncoder {
  const worker = new PictureWorker();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<PictureReply>) => {
    const task = waiting.get(data.id);
    waiting.delete(data.id);
    if ('blob' in data) task?.resolve(data.blob);
    else {
      const code = task?.task.kind === 'scale' ? 'picture-unreadable' : 'export-failed';
      task?.reject(new AppError(code, { detail: data.failed }));
    }
  });
  worker.addEventListener('error', (event) => failAll(new AppError('export-failed', { detail: event.message })));
  const ask = (task: PictureTask, transfer: Transferable[] = []) =>
    new Promise<Blob>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject, task });
      worker.postMessage({ id: last, task } satisfies PictureRequest, transfer);
    });
  return {
    scale: (blob, maxPx, quality) => ask({ kind: 'scale', blob, maxPx, quality }),
    png: (bitmap) => ask({ kind: 'png', bitmap }, [bitmap]),
    close() {
      worker.terminate();
      failAll(new DOMException('closed', 'AbortError'));
    },
  };
}
