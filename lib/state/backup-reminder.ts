// Backup reminder: whether it is time to speak of a copy outside the browser, and what a person can answer.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { parseTally } from '@/lib/db/book';
import type { Database } from '@/lib/db/database';
import { type Live, live } from '@/lib/db/live';
import { loadSampleProject } from '@/lib/db/projects';
import {
  isCopyDue,
  type OutsideCopy,
  readLater,
  readOutside,
  remindLater,
  WORTH_A_COPY,
  watchOutside,
} from '@/lib/safekeeping/outside';
import type { Text } from '@/lib/text/text';
import { type BackupFile, newBackupFile } from './backup-file';
import { newAttempt } from './error-reporter';
import type { Toasts } from './toasts';

export interface BackupReminder {
  readonly due: ReadonlySignal<boolean>;
  /** Epoch ms of the last copy; `null` where there was none. */
  readonly last: ReadonlySignal<number | null>;
  readonly file: BackupFile;
  /** Says nothing of it for a week. */
  later(): Promise<void>;
  /** Keeps the two above up to date until what it returns is called: every write asks anew, also while nobody looks. */
  follow(): () => void;
}

export function newBackupReminder(db: Database, toasts: Toasts, text: () => Text): BackupReminder {
  const attempt = newAttempt(toasts, text);
  const noted = signal<{ copy: OutsideCopy | null; later: number } | undefined>(undefined);
  const look = async () => {
    noted.value = { copy: await readOutside(), later: await readLater() };
  };
  void attempt(look);
  watchOutside(() => void attempt(look));
  const followed = signal<Live<Awaited<ReturnType<typeof loadStanding>>> | null>(null);
  return {
    due: computed(() => {
      const standing = followed.value?.value.value;
      if (!standing || !noted.value) return false;
      return isCopyDue({ ...standing, ...noted.value, now: db.platform.now() });
    }),
    last: computed(() => noted.value?.copy?.at ?? null),
    file: newBackupFile(db, attempt, () => toasts.show(text()('backup.file.saved'))),
    later: () => attempt(() => remindLater(db.platform.now())),
    follow() {
      const store = live(() => loadStanding(db), console.warn);
      followed.value = store;
      return () => {
        store.stop();
        followed.value = null;
      };
    },
  };
}

/** What is written so far, and whether it is much, without the sample. */
async function loadStanding(db: Database) {
  const sample = (await loadSampleProject(db))?.id;
  const runs = await db.walkthroughs.filter((run) => run.deletedAt === null && run.projectId !== sample).primaryKeys();
  return {
    tally: parseTally(await db.meta.get('tally')),
    touchpoints: await db.touchpoints.where('walkthroughId').anyOf(runs).limit(WORTH_A_COPY).count(),
  };
}
