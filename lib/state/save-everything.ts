// Save everything: the whole library as files to keep; where a bundle cannot be made, whatever can still be read.
import type { Database } from '@/lib/db/database';
import { downloadFile, type SaveFile } from './export-download';

/** Saves the library as one or several bundles. Rejects with an AppError where nothing at all can be read. */
export async function saveEverything(
  db: Database,
  appVersion: string,
  saveFile: SaveFile = downloadFile,
): Promise<void> {
  const at = db.platform.now();
  const base = `walkmap-${new Date(at).toISOString().slice(0, 10)}`;
  try {
    const { writeLibraryBundle } = await import('@/lib/export/bundle/library-bundle');
    const run = { signal: new AbortController().signal, onProgress: () => {} };
    let part = 0;
    for await (const { blob } of writeLibraryBundle(db, { at, appVersion }, run)) {
      part += 1;
      saveFile(part === 1 ? `${base}.walkmap` : `${base}-${part}.walkmap`, blob);
    }
  } catch (error) {
    console.warn('bundle not written', error instanceof Error ? error.message : '');
    const { writeRawExport } = await import('@/lib/export/raw');
    saveFile(`${base}-raw.zip`, await writeRawExport(db));
  }
}
