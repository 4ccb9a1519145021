// Library files: the whole library as `.walkmap` files one after another, each with its name; read as they are asked for.
import { appVersion } from '@/lib/browser/identity';
import type { Database } from '@/lib/db/database';
import { backupFileName } from '@/lib/safekeeping/backup-name';

export interface LibraryFile {
  name: string;
  blob: Blob;
}

export interface FilesRun {
  signal: AbortSignal;
  /** 0..1. */
  onProgress: (share: number) => void;
}

/** `at`: when the copy was begun (epoch ms). Throws what the store does, and an AbortError once it was stopped. */
export async function* libraryFiles(db: Database, at: number, run: FilesRun): AsyncGenerator<LibraryFile> {
  const { writeLibraryBundle } = await import('@/lib/export/bundle/library-bundle');
  for await (const { blob, manifest } of writeLibraryBundle(db, { at, appVersion: appVersion() }, run)) {
    yield { name: backupFileName(at, manifest.part), blob };
  }
}
