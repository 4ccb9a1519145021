// Backup file: the whole library as `.walkmap` files in the downloads, with how far it is and a way to stop.
import { type ReadonlySignal, signal } from '@preact/signals';
import { parseTally } from '@/lib/db/book';
import type { Database } from '@/lib/db/database';
import { noteOutside } from '@/lib/safekeeping/outside';
import type { Attempt } from './error-reporter';
import { downloadFile } from './export-download';
import { libraryFiles } from './library-files';

export interface BackupFile {
  /** 0..1; `null` while none is being made. */
  readonly share: ReadonlySignal<number | null>;
  save(): Promise<void>;
  stop(): void;
}

/** `saved` is told once every part was handed to the browser. */
export function newBackupFile(db: Database, attempt: Attempt, saved: () => void, save = downloadFile): BackupFile {
  const share = signal<number | null>(null);
  let abort = new AbortController();
  return {
    share,
    stop: () => abort.abort(),
    async save() {
      if (share.value !== null) return;
      share.value = 0;
      abort = new AbortController();
      const onProgress = (done: number) => {
        share.value = done;
      };
      await attempt(async () => {
        // What is written meanwhile may be in it or not, so the copy counts up to here.
        const tally = parseTally(await db.meta.get('tally'));
        const at = db.platform.now();
        const run = { signal: abort.signal, onProgress };
        for await (const { name, blob } of libraryFiles(db, at, run)) save(name, blob);
        if (tally) await noteOutside(tally, at, 'file');
        saved();
      });
      share.value = null;
    },
  };
}
