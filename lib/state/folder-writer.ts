// Folder writer: copies each automatic backup as a whole bundle into the folder that a person picked, while a page is open.
import { type ReadonlySignal, signal } from '@preact/signals';
import { parseTally } from '@/lib/db/book';
import type { Database } from '@/lib/db/database';
import { isAbort } from '@/lib/domain/app-error';
import { folderProblem, isFolderThere, removeFromFolder, writeToFolder } from '@/lib/safekeeping/folder-files';
import { readFolder } from '@/lib/safekeeping/folder-handle';
import {
  type FolderBackup,
  type FolderNote,
  isFolderDue,
  oldFolderBackups,
  patchFolderNote,
  readFolderNote,
} from '@/lib/safekeeping/folder-note';
import { readBase, watchBase } from '@/lib/safekeeping/last-base';
import { noteOutside } from '@/lib/safekeeping/outside';
import { forgetSpans, showingRedacted } from '@/lib/safekeeping/redacted-spans';
import { type FilesRun, libraryFiles } from './library-files';

/** One page writes at a time; another one that waited finds it done. */
const LOCK = 'backup-folder-writing';

export interface FolderWriter {
  /** 0..1 of what this page writes; `null` while it writes nothing. */
  readonly share: ReadonlySignal<number | null>;
  /** Writes a backup now. Why it did not work is in the folder's note. */
  write(): Promise<void>;
  /** The same; then those files go that still show what was redacted since. */
  renew(): Promise<void>;
  stop(): void;
}

/** Writes by itself from now on: what was missed while no page was open, as soon as this one is idle, and each new backup. */
export function newFolderWriter(db: Database, loadFolder = () => readFolder(db)): FolderWriter {
  const share = signal<number | null>(null);
  let abort = new AbortController();
  const writeIf = async (isWanted: (note: FolderNote) => Promise<boolean>, renewing = false) => {
    if ((await readFolderNote()) === null) return;
    await navigator.locks.request(LOCK, async () => {
      const note = await readFolderNote();
      const folder = note && (await loadFolder());
      if (!folder || !(await isWanted(note))) return;
      if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') return;
      abort = new AbortController();
      share.value = 0;
      const onProgress = (done: number) => {
        share.value = done;
      };
      try {
        await writeBackup(db, folder, note, { signal: abort.signal, onProgress, renewing });
      } finally {
        share.value = null;
      }
    });
  };
  const tend = () => writeIf(async (note) => isFolderDue(note, await readBase())).catch(console.warn);
  requestIdleCallback(() => void tend());
  watchBase(() => void tend());
  return {
    share,
    write: () => writeIf(async () => true),
    renew: () => writeIf(async () => true, true),
    stop: () => abort.abort(),
  };
}

interface Run extends FilesRun {
  /** Whether files go that still show what was redacted. */
  renewing: boolean;
}

/** One that was cancelled or failed leaves nothing behind; only of the latter the note tells. */
async function writeBackup(db: Database, folder: FileSystemDirectoryHandle, note: FolderNote, run: Run) {
  const { since } = note;
  // What is written meanwhile may be in it or not, so the copy counts up to here.
  const tally = parseTally(await db.meta.get('tally'));
  if (!tally) return;
  const upTo = { database: tally.database, sequence: tally.sequence };
  const backup: FolderBackup = { at: db.platform.now(), database: tally.database, files: [], whole: false };
  const written = [...note.written, backup];
  try {
    if (!(await isFolderThere(folder))) throw new DOMException('gone', 'NotFoundError');
    for await (const { name, blob } of libraryFiles(db, backup.at, run)) {
      backup.files.push(name);
      await patchFolderNote(since, { written });
      await writeToFolder(folder, name, blob, run.signal);
    }
    backup.whole = true;
    const telling = run.renewing ? await showingRedacted(written) : [];
    const left = await clearAway(folder, written, telling);
    await patchFolderNote(since, { written: left, upTo, problem: null });
    await forgetSpans(Math.min(...left.map(({ at }) => at)));
    await noteOutside(tally, backup.at, 'folder');
  } catch (error) {
    const left = await clearAway(folder, written);
    const is = isAbort(error) ? null : folderProblem(error);
    await patchFolderNote(since, { written: left, problem: is && { is, at: upTo } });
    if (!isAbort(error)) console.warn('backup folder', error instanceof Error ? error.name : '');
  }
}

/** Takes old backups away and returns those that stay; a file that cannot be taken away now is tried again. */
async function clearAway(
  folder: FileSystemDirectoryHandle,
  written: FolderBackup[],
  also: readonly FolderBackup[] = [],
): Promise<FolderBackup[]> {
  const old = new Set([...oldFolderBackups(written), ...also]);
  const kept = written.filter((backup) => !old.has(backup));
  const names = new Set(kept.flatMap(({ files }) => files));
  for (const backup of old) {
    const stuck: string[] = [];
    for (const name of backup.files) {
      if (!names.has(name)) await removeFromFolder(folder, name).catch(() => stuck.push(name));
    }
    if (stuck.length > 0) kept.unshift({ ...backup, files: stuck, whole: false });
  }
  return kept;
}
