// Lock bundle: a stream of bytes as one that only a passphrase opens, chunk by chunk.
import { AppError } from '@/lib/domain/app-error';
import { isLongEnough } from '@/lib/domain/passphrase';
import { CHUNK, deriveKey, type LockHead, newLockHead, sealOf } from './seal';

type Bytes = Uint8Array<ArrayBuffer>;

/** Throws AppError `passphrase-short`. */
export async function lockStream(bytes: ReadableStream<Bytes>, passphrase: string): Promise<ReadableStream<Bytes>> {
  if (!isLongEnough(passphrase)) throw new AppError('passphrase-short');
  const head = newLockHead();
  return sealChunks(bytes, head, await deriveKey(passphrase, head));
}

/** A key seals one stream and no other: its chunks are counted from 0. */
export function sealChunks(bytes: ReadableStream<Bytes>, head: LockHead, key: CryptoKey): ReadableStream<Bytes> {
  const chunk: Bytes = new Uint8Array(CHUNK);
  let filled = 0;
  let number = 0;
  const seal = async (isLast: boolean): Promise<Bytes> => {
    const sealed = await crypto.subtle.encrypt(sealOf(head, number, isLast), key, chunk.subarray(0, filled));
    number += 1;
    filled = 0;
    return new Uint8Array(sealed);
  };
  return bytes.pipeThrough(
    new TransformStream<Bytes, Bytes>({
      start: (out) => out.enqueue(head.bytes),
      async transform(some, out) {
        for (let at = 0; at < some.length; ) {
          // A full chunk waits for more, because the last one is sealed as the last.
          if (filled === CHUNK) out.enqueue(await seal(false));
          const piece = some.subarray(at, at + CHUNK - filled);
          chunk.set(piece, filled);
          filled += piece.length;
          at += piece.length;
        }
      },
      flush: async (out) => out.enqueue(await seal(true)),
    }),
  );
}
