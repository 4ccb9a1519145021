// Shelf: files of the extension apart from the database, each read back and compared before it counts as written.
import { AppError } from '@/lib/domain/app-error';

/** Backups lie here: the browser's private file system shares no file with the database. */
export interface Shelf {
  /** Writes the whole file, or leaves the old one. Throws `backup-failed` where it does not read back the same. */
  write(folder: string, name: string, content: Blob): Promise<void>;
  /** The file; `undefined` where there is none. */
  read(folder: string, name: string): Promise<Blob | undefined>;
  /** Names of the files of a folder, sorted. */
  list(folder: string): Promise<string[]>;
  remove(folder: string, name: string): Promise<void>;
  /** Takes everything away. */
  clear(): Promise<void>;
}

const ROOT = 'backups';

const isMissing = (error: unknown) => error instanceof Error && error.name === 'NotFoundError';

/** The shelf in the private file system of the extension, or in `root`. */
export function newShelf(
  root: () => Promise<FileSystemDirectoryHandle> = () => navigator.storage.getDirectory(),
): Shelf {
  const open = async (folder: string) => {
    const top = await (await root()).getDirectoryHandle(ROOT, { create: true });
    return top.getDirectoryHandle(folder, { create: true });
  };
  return {
    async write(folder, name, content) {
      const handle = await (await open(folder)).getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(content);
      await stream.close();
      const [written, wanted] = await Promise.all([sha256Of(await handle.getFile()), sha256Of(content)]);
      if (written !== wanted) throw new AppError('backup-failed', { detail: 'not read back' });
    },
    async read(folder, name) {
      try {
        return await (await (await open(folder)).getFileHandle(name)).getFile();
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async list(folder) {
      const names: string[] = [];
      for await (const name of (await open(folder)).keys()) names.push(name);
      // While a file is being written its bytes lie beside it under a name of the browser's own.
      return names.filter((name) => !name.endsWith('.crswap')).sort();
    },
    async remove(folder, name) {
      try {
        await (await open(folder)).removeEntry(name);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
    async clear() {
      try {
        await (await root()).removeEntry(ROOT, { recursive: true });
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
}

/** SHA-256 in lower-case hexadecimal. */
export async function sha256Of(content: Blob | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = content instanceof Blob ? await content.arrayBuffer() : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
