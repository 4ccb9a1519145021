// Picture encoder: the page's side of the picture workers; they belong to one export and end with it.
import { AppError } from '@/lib/domain/app-error';
import type { PictureLook, PictureReply, PictureRequest, PictureTask } from './picture-worker';
import PictureWorker from './picture-worker?worker';
import { newWaitingAnswers } from './waiting-answers';

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

/** `width` workers; as many as the computer has cores, but no more than four. */
export function newPictureEncoder(width = Math.max(1, Math.min(4, navigator.hardwareConcurrency))): PictureEncoder {
  const workers = Array.from({ length: width }, () => new PictureWorker());
  const answers = newWaitingAnswers();
  for (const worker of workers) {
    worker.addEventListener('message', ({ data }: MessageEvent<PictureReply>) =>
      answers.answer(data.id, 'blob' in data ? data.blob : new AppError('picture-unreadable', { detail: data.failed })),
    );
    worker.addEventListener('error', ({ message }) =>
      answers.failAll(new AppError('export-failed', { detail: message })),
    );
  }
  const ask = (task: PictureTask, transfer: Transferable[]) =>
    answers.ask((id) => workers[id % width]?.postMessage({ id, task } satisfies PictureRequest, transfer));
  return {
    width,
    scale: (blob, maxPx, quality, look) => ask({ blob, maxPx, quality, look }, look ? [look.overlay] : []),
    close() {
      for (const worker of workers) worker.terminate();
      answers.failAll(new DOMException('closed', 'AbortError'));
    },
  };
}
