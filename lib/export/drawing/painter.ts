// Painter: the page's side of the paint worker; it belongs to one drawing and ends with it.
import { AppError } from '@/lib/domain/app-error';
import { newWaitingAnswers } from '../pictures/waiting-answers';
import type { Group } from './drawing';
import type { Tile } from './paint-tile';
import type { PaintReply, PaintRequest } from './paint-worker';
import PaintWorker from './paint-worker?worker';

export interface Painter {
  /** What is painted, from the bottom up; `pictures` are found by the addresses that the items name. */
  add(groups: readonly Group[]): void;
  addPictures(pictures: ReadonlyMap<string, Blob>): void;
  /** A part of all that was added, as PNG. Rejects with AppError `export-failed`. */
  tile(tile: Tile): Promise<Blob>;
  /** Ends the worker; what is still asked of it, and later, rejects with AbortError. */
  close(): void;
}

export function newPainter(): Painter {
  const worker = new PaintWorker();
  const answers = newWaitingAnswers();
  worker.addEventListener('message', ({ data }: MessageEvent<PaintReply>) =>
    answers.answer(data.id, 'blob' in data ? data.blob : new AppError('export-failed', { detail: data.failed })),
  );
  worker.addEventListener('error', ({ message }) =>
    answers.failAll(new AppError('export-failed', { detail: message })),
  );
  const send = (request: PaintRequest) => worker.postMessage(request);
  return {
    add: (groups) => send({ kind: 'groups', groups }),
    addPictures: (pictures) => send({ kind: 'pictures', pictures }),
    tile: (tile) => answers.ask((id) => send({ kind: 'tile', id, tile })),
    close() {
      worker.terminate();
      answers.failAll(new DOMException('closed', 'AbortError'));
    },
  };
}
