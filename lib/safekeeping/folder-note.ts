// Folder note: what is known of the backup folder beside its handle: its name, what was written there, and what went wrong.
import * as z from 'zod/mini';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import { Id } from '@/lib/domain/id';
import { Instant } from '@/lib/domain/row';
import { reaches, UpTo } from './last-base';

const KEY = 'backup-folder';

/** Backups that stay in the folder, and one more of a database that was there before. */
const KEPT = 5;

const FolderBackup = z.strictObject({
  at: Instant,
  database: Id,
  /** Names of its parts. */
  files: z.array(z.string()),
  /** Whether all parts were written; one that was interrupted is cleared away with the next. */
  whole: z.boolean(),
});
export type FolderBackup = z.infer<typeof FolderBackup>;

/** `gone`: the folder is not there. `full`: its disk is. `failed`: anything else. */
export const FolderProblem = z.enum(['gone', 'full', 'failed']);
export type FolderProblem = z.infer<typeof FolderProblem>;

const FolderNote = z.strictObject({
  /** When it was picked, in epoch ms: tells one folder from the next. */
  since: Instant,
  name: z.string(),
  /** Oldest first. Only files that are named here are ever taken away. */
  written: z.array(FolderBackup),
  upTo: z.nullable(UpTo),
  problem: z.nullable(z.strictObject({ is: FolderProblem, at: z.nullable(UpTo) })),
});
export type FolderNote = z.infer<typeof FolderNote>;

/** `null` while no folder was picked. */
export async function readFolderNote(): Promise<FolderNote | null> {
  const parsed = FolderNote.safeParse(await readStored(KEY));
  return parsed.success ? parsed.data : null;
}

/** Notes another folder, or that there is none any more. */
export async function setFolderNote(note: FolderNote | null): Promise<void> {
  await navigator.locks.request(KEY, () => writeStored(KEY, note));
}

/** Writes `patch` over the note of this very folder. Throws an AbortError once the person uses another one or none. */
export async function patchFolderNote(since: number, patch: Partial<FolderNote>): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const note = await readFolderNote();
    if (note?.since !== since) throw new DOMException('no longer used', 'AbortError');
    await writeStored(KEY, { ...note, ...patch } satisfies FolderNote);
  });
}

/** Calls `changed` with each write of the note; returns what ends it. */
export function watchFolderNote(changed: () => void): () => void {
  return watchStored(KEY, changed);
}

/** Whether `base` should be copied there by itself. What failed is tried again with the next; a folder may come back. */
export function isFolderDue({ upTo, problem }: FolderNote, base: UpTo | null): boolean {
  if (!base || reaches(upTo, base)) return false;
  return !problem || problem.is === 'gone' || !reaches(problem.at, base);
}

/** Backups that are to go: what was interrupted, and all but the newest, of which one of the database before stays. */
export function oldFolderBackups(written: readonly FolderBackup[]): FolderBackup[] {
  const whole = written.filter((backup) => backup.whole);
  const former = whole.findLast(({ database }) => database !== whole.at(-1)?.database);
  const kept = new Set([...whole.slice(-KEPT), former]);
  return written.filter((backup) => !kept.has(backup));
}
