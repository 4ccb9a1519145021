// Space: the head-room check before each write of pixels; a full disk can wipe a whole store.
import { AppError } from '@/lib/domain/app-error';

/** Bytes that must stay free: 256 MB, or twenty pictures where those are more. */
export function requiredSpace(pictureBytes: number): number {
  return Math.max(256 * 1024 * 1024, 20 * pictureBytes);
}

/** Whether so few bytes are free that a person should hear of it, long before pictures are refused. */
export function isSpaceShort(left: number): boolean {
  return left < 4 * requiredSpace(0);
}

/** Throws `storage-low` when the browser has too little room left for a picture of this many bytes. */
export async function checkSpace(pictureBytes: number): Promise<void> {
  await checkRoom(requiredSpace(pictureBytes));
}

/** Throws `storage-low` when the browser would have too little room left after `bytes` more, once and not again. */
export async function checkSpaceOnce(bytes: number): Promise<void> {
  await checkRoom(requiredSpace(0) + bytes);
}

async function checkRoom(bytes: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate();
  if (quota === undefined || usage === undefined) return;
  if (quota - usage < bytes) throw new AppError('storage-low');
}
