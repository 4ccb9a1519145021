// Check bundle: the page's side of the bundle worker; one worker a file, which ends with it.
import { AppError, ERROR_CODES } from '@/lib/domain/app-error';
import type { BundleReply, BundleRequest } from './bundle-worker';
import BundleWorker from './bundle-worker?worker';
import type { CheckedBundle, CheckRun } from './checked-bundle';

/** Milliseconds without a sign of life after which a file counts as one that was made to hang us. */
const SILENCE = 30_000;

/**
 * Reads and checks a file without touching the store. Rejects with AppError `bundle-foreign`, `bundle-newer`,
 * `bundle-damaged` or `bundle-too-large`, of a locked one `bundle-locked` or `passphrase-wrong`, or an AbortError.
 */
export function checkBundle(file: Blob, { signal, onProgress, passphrase }: CheckRun): Promise<CheckedBundle> {
  signal.throwIfAborted();
  const worker = new BundleWorker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = new Promise<CheckedBundle>((resolve, reject) => {
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new AppError('bundle-damaged', { detail: 'silence' })), SILENCE);
    };
    alive();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<BundleReply>) => {
      alive();
      if ('share' in data) onProgress(data.share);
      else if ('checked' in data) resolve(data.checked);
      else reject(errorOf(data.failed, data.detail));
    });
    worker.postMessage({ file, passphrase } satisfies BundleRequest);
  });
  return work.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

function errorOf(failed: string, detail: string | undefined): Error {
  const code = ERROR_CODES.find((known) => known === failed);
  return code ? new AppError(code, detail === undefined ? {} : { detail }) : new Error(detail);
}
