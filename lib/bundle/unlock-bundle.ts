// Unlock bundle: what a locked file holds, once its passphrase was said; nothing comes out of a file that was changed.
import { AppError } from '@/lib/domain/app-error';
import { CHUNK, deriveKey, HEAD_LENGTH, type LockHead, readLockHead, sealOf, TAG } from './seal';

/**
 * Throws `bundle-newer`, `passphrase-wrong` where the first chunk does not open, and `bundle-damaged` where a later one
 * does not.
 */
export async function unlockBundle(file: Blob, passphrase: string): Promise<Blob> {
  const head = await readLockHead(file);
  return openChunks(file, head, await deriveKey(passphrase, head));
}

/** One chunk is in memory at a time; the browser keeps large files of the kind that comes out on disk. */
export async function openChunks(file: Blob, head: LockHead, key: CryptoKey): Promise<Blob> {
  const whole = CHUNK + TAG;
  const count = Math.ceil((file.size - HEAD_LENGTH) / whole);
  if (count < 1) throw new AppError('bundle-damaged', { detail: 'lock' });
  let number = 0;
  let failure: AppError | null = null;
  const chunks = new ReadableStream<Uint8Array>({
    async pull(out) {
      const from = HEAD_LENGTH + number * whole;
      const sealed = await file.slice(from, from + whole).arrayBuffer();
      try {
        const opened = await crypto.subtle.decrypt(sealOf(head, number, number === count - 1), key, sealed);
        out.enqueue(new Uint8Array(opened));
      } catch {
        failure = new AppError(number === 0 ? 'passphrase-wrong' : 'bundle-damaged', { detail: 'lock' });
        return out.error(failure);
      }
      number += 1;
      if (number === count) out.close();
    },
  });
  // Browsers have an error of their own for a stream that failed.
  return new Response(chunks).blob().catch((error) => {
    throw failure ?? error;
  });
}
