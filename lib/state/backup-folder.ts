// Backup folder: the folder outside the browser that a person picked for backups, whether it can be written, what is there.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { isFolderThere } from '@/lib/safekeeping/folder-files';
import { forgetFolder, keepFolder, readFolder } from '@/lib/safekeeping/folder-handle';
import {
  type FolderNote,
  type FolderProblem,
  readFolderNote,
  setFolderNote,
  watchFolderNote,
} from '@/lib/safekeeping/folder-note';
import { showingRedacted, watchRedacted } from '@/lib/safekeeping/redacted-spans';
import type { Text } from '@/lib/text/text';
import { newAttempt } from './error-reporter';
import type { FolderWriter } from './folder-writer';
import type { Toasts } from './toasts';

/**
 * `ask`: the browser wants to hear from the person once more; `refused`: it does not ask again. The rest is what the last
 * try to write met.
 */
export type FolderStanding = 'ready' | 'ask' | 'refused' | FolderProblem;

export interface FolderView {
  is: FolderStanding;
  name: string;
  /** The last backup that was written there: when, and the first of its files. */
  last: { at: number; file: string } | null;
  /** Files there that were written before a redaction and still show what it destroyed. */
  telling: readonly string[];
}

export interface BackupFolder {
  /** Whether this browser lets a person pick a folder at all. */
  readonly supported: boolean;
  /** `null` while none was picked, `undefined` until that is known. */
  readonly view: ReadonlySignal<FolderView | null | undefined>;
  /** 0..1 of what is being written; `null` while nothing is. */
  readonly share: ReadonlySignal<number | null>;
  /** Lets the person pick a folder and writes the first backup there. To be called from a click, as `allow`. */
  choose(): Promise<void>;
  /** Asks the browser for its permission again, and writes what was missed. */
  allow(): Promise<void>;
  write(): Promise<void>;
  /** Writes a backup and takes the files away that still show what was redacted. */
  renew(): Promise<void>;
  stop(): void;
  /** Uses the folder no longer; its files stay. */
  leave(): Promise<void>;
}

export interface BackupFolderPlaces {
  db: Database;
  writer: FolderWriter;
  toasts: Toasts;
  text: () => Text;
}

export function newBackupFolder({ db, writer, toasts, text }: BackupFolderPlaces): BackupFolder {
  const attempt = newAttempt(toasts, text);
  const view = signal<FolderView | null | undefined>(undefined);
  const look = async () => {
    const note = await readFolderNote();
    const folder = note ? await readFolder(db) : undefined;
    view.value = note && {
      is: await standingOf(note, folder),
      name: note.name,
      last: lastOf(note),
      telling: (await showingRedacted(note.written)).flatMap(({ files }) => files),
    };
  };
  const lookAgain = () => void attempt(look);
  const supported = 'showDirectoryPicker' in window;
  lookAgain();
  watchFolderNote(lookAgain);
  watchRedacted(lookAgain);
  // Permission is given and taken on a page of the browser, which tells nobody.
  window.addEventListener('focus', lookAgain);
  return {
    supported,
    view,
    share: writer.share,
    choose: () =>
      attempt(async () => {
        const folder = await window.showDirectoryPicker?.({
          id: 'walkmap-backups',
          mode: 'readwrite',
          startIn: 'documents',
        });
        if (!folder) return;
        const before = (await readFolderNote()) && (await readFolder(db));
        if (!(await before?.isSameEntry(folder).catch(() => false))) {
          await keepFolder(db, folder);
          await setFolderNote({
            since: db.platform.now(),
            name: folder.name,
            written: [],
            upTo: null,
            problem: null,
          });
        }
        await writer.write();
      }),
    allow: () =>
      attempt(async () => {
        const folder = await readFolder(db);
        await folder?.requestPermission({ mode: 'readwrite' });
        await look();
        await writer.write();
      }),
    write: () => attempt(writer.write),
    renew: () => attempt(writer.renew),
    stop: writer.stop,
    leave: () =>
      attempt(async () => {
        writer.stop();
        await setFolderNote(null);
        await forgetFolder(db);
        toasts.show(text()('backup.folder.left'));
      }),
  };
}

/** What can be told without writing. */
async function standingOf(note: FolderNote, folder: FileSystemDirectoryHandle | undefined): Promise<FolderStanding> {
  if (!folder) return 'gone';
  const permission = await folder.queryPermission({ mode: 'readwrite' });
  if (permission !== 'granted') return permission === 'prompt' ? 'ask' : 'refused';
  if (!(await isFolderThere(folder))) return 'gone';
  return note.problem && note.problem.is !== 'gone' ? note.problem.is : 'ready';
}

function lastOf({ written }: FolderNote): FolderView['last'] {
  const last = written.findLast(({ whole }) => whole);
  return last ? { at: last.at, file: last.files[0] ?? '' } : null;
}
