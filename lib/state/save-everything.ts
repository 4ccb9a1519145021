// Save everything: the whole library as files to keep; where a bundle cannot be made, whatever can still be read.
import type { Database } from '@/lib/db/database';
import { backupFileName } from '@/lib/safekeeping/backup-name';
import { downloadFile, type SaveFile } from './export-download';

/** Saves the library as one or several bundles. What cannot be read at all is left out; rejects with `raw-empty` where that is everything. */
export async function saveEverything(
  db: Database,
  appVersion: string,
  saveFile: SaveFile = downloadFile,
): Promise<void> {
  const at = db.platform.now();
  try {
    const { writeLibraryBundle } = await import('@/lib/export/bundle/library-bundle');
    const run = { signal: new AbortController().signal, onProgress: () => {} };
    for await (const { blob, manifest } of writeLibraryBundle(db, { at, appVersion }, run))
      saveFile(backupFileName(at, manifest.part), blob);
  } catch (error) {
    console.warn('bundle not written', error instanceof Error ? error.message : '');
    const { exportRawData, RAW_DATA_NAME } = await import('@/lib/export/raw-data');
    saveFile(RAW_DATA_NAME, await exportRawData(db));
  }
}
