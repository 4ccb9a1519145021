// Save everything: the whole library as files to keep; where a bundle cannot be made, whatever can still be read.
import type { Database } from '@/lib/db/database';
import { downloadFile, type SaveFile } from './export-download';
import { libraryFiles } from './library-files';

/** Saves the library as one or several bundles. What cannot be read at all is left out; rejects with `raw-empty` where that is everything. */
export async function saveEverything(db: Database, saveFile: SaveFile = downloadFile): Promise<void> {
  const at = db.platform.now();
  try {
    const run = { signal: new AbortController().signal, onProgress: () => {} };
    for await (const { name, blob } of libraryFiles(db, at, run)) saveFile(name, blob);
  } catch (error) {
    console.warn('bundle not written', error instanceof Error ? error.message : '');
    const { exportRawData, RAW_DATA_NAME } = await import('@/lib/export/raw-data');
    saveFile(RAW_DATA_NAME, await exportRawData(db));
  }
}
