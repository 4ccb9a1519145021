// Folder files: writes a file into a person's folder, whole or not at all, and takes away what was written before.
import { AppError } from '@/lib/domain/app-error';
import { sameValue } from '@/lib/domain/same-value';
import type { FolderProblem } from './folder-note';

/** Bytes that are written, or compared, at once. */
const AT_ONCE = 8 * 1024 * 1024;

/**
 * Writes `content`, reads it back and compares it. Until the last byte is there the browser keeps the bytes under a name of
 * its own, and an empty file has the real one; both go when it fails. Throws `backup-failed`, an AbortError, and what the
 * folder throws.
 */
export async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
  signal: AbortSignal,
): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    const stream = await handle.createWritable();
    try {
      for (let at = 0; at < content.size; at += AT_ONCE) {
        signal.throwIfAborted();
        await stream.write(content.slice(at, at + AT_ONCE));
      }
      signal.throwIfAborted();
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => {});
      throw error;
    }
    if (!(await haveSameBytes(await handle.getFile(), content))) {
      throw new AppError('backup-failed', { detail: 'not read back' });
    }
  } catch (error) {
    await removeFromFolder(folder, name).catch(() => {});
    throw error;
  }
}

async function haveSameBytes(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  for (let at = 0; at < one.size; at += AT_ONCE) {
    const portions = [one, other].map((blob) => blob.slice(at, at + AT_ONCE).arrayBuffer());
    const [left, right] = (await Promise.all(portions)).map((bytes) => new Uint8Array(bytes));
    if (!sameValue(left, right)) return false;
  }
  return true;
}

/** Takes a file away; one that is gone already is no error. */
export async function removeFromFolder(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isNamed(error, 'NotFoundError')) throw error;
  }
}

/** Whether the folder itself is still there; a handle outlives it. Throws where that cannot be told. */
export async function isFolderThere(folder: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    await folder.keys().next();
    return true;
  } catch (error) {
    if (isNamed(error, 'NotFoundError')) return false;
    throw error;
  }
}

/** What to tell a person of what the folder threw; `null` where permission was withdrawn, which the browser itself tells. */
export function folderProblem(error: unknown): FolderProblem | null {
  if (isNamed(error, 'NotAllowedError')) return null;
  if (isNamed(error, 'NotFoundError')) return 'gone';
  return isNamed(error, 'QuotaExceededError') ? 'full' : 'failed';
}

const isNamed = (error: unknown, name: string) => error instanceof Error && error.name === name;
