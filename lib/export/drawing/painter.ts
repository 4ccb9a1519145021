// Painter: the page's side of the paint worker; it belongs to one drawing and ends with it.
import { AppError } from '@/lib/domain/app-error';
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
  const waiting = new Map<number, { resolve(blob: Blob): void; reject(error: unknown): void }>();
  let last = 0;
  /** Why nothing can be asked any more. */
  let failure: { error: unknown } | null = null;
  const failAll = (error: unknown) => {
    failure ??= { error };
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<PaintReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('blob' in data) asked?.resolve(data.blob);
    else asked?.reject(new AppError('export-failed', { detail: data.failed }));
  });
  worker.addEventListener('error', ({ message }) => failAll(new AppError('export-failed', { detail: message })));
  const send = (request: PaintRequest) => worker.postMessage(request);
  return {
    add: (groups) => send({ kind: 'groups', groups }),
    addPictures: (pictures) => send({ kind: 'pictures', pictures }),
    tile: (tile) =>
      new Promise((resolve, reject) => {
        if (failure) {
          reject(failure.error);
          return;
        }
        last += 1;
        waiting.set(last, { resolve, reject });
        send({ kind: 'tile', id: last, tile });
      }),
    close() {
      worker.terminate();
      failAll(new DOMException('closed', 'AbortError'));
    },
  };
}
