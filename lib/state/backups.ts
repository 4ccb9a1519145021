// Backups: the copies of the library that there are, in the browser and outside of it, and the way back to one.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { call } from '@/lib/protocol/call';
import { type Backup, listBackups } from '@/lib/safekeeping/backups';
import { goBack } from '@/lib/safekeeping/go-back';
import { type OutsideCopy, readOutside, watchOutside } from '@/lib/safekeeping/outside';
import type { Shelf } from '@/lib/safekeeping/shelf';
import { backUp } from '@/lib/safekeeping/tend-backups';
import type { Text } from '@/lib/text/text';
import { type BackupFile, newBackupFile } from './backup-file';
import { newAttempt } from './error-reporter';
import type { Toasts } from './toasts';

export interface BackupsState {
  /** Newest first; `undefined` until they were read. */
  readonly backups: ReadonlySignal<readonly Backup[] | undefined>;
  /** The last copy outside the browser. */
  readonly outside: ReadonlySignal<OutsideCopy | null>;
  /** What is under way. */
  readonly busy: ReadonlySignal<'backing-up' | 'restoring' | null>;
  readonly file: BackupFile;
  /** The backup that a person is about to go back to. */
  readonly asked: Signal<Backup | null>;
  backUp(): Promise<void>;
  /** Goes back to the backup that was asked about; one of what is there now is made before. */
  restore(): Promise<void>;
}

export interface BackupPlaces {
  db: Database;
  shelf: Shelf;
  toasts: Toasts;
  text: () => Text;
}

export function newBackups({ db, shelf, toasts, text }: BackupPlaces): BackupsState {
  const attempt = newAttempt(toasts, text);
  const backups = signal<readonly Backup[] | undefined>(undefined);
  const outside = signal<OutsideCopy | null>(null);
  const busy = signal<'backing-up' | 'restoring' | null>(null);
  const asked = signal<Backup | null>(null);
  const look = async () => {
    backups.value = await listBackups(shelf);
  };
  const lookOutside = async () => {
    outside.value = await readOutside();
  };
  const once = async (doing: 'backing-up' | 'restoring', action: () => Promise<void>) => {
    if (busy.value) return;
    busy.value = doing;
    await attempt(async () => {
      await action();
      await look();
    });
    busy.value = null;
  };
  void attempt(look);
  void attempt(lookOutside);
  watchOutside(() => void attempt(lookOutside));
  return {
    backups,
    outside,
    busy,
    asked,
    file: newBackupFile(db, attempt, () => toasts.show(text()('backup.file.saved'))),
    backUp: () =>
      once('backing-up', async () => {
        await call('backup.make', { reason: 'asked' });
        toasts.show(text()('backup.made'));
      }),
    restore: () =>
      once('restoring', async () => {
        const backup = asked.value;
        asked.value = null;
        if (!backup) return;
        await backUp(db, shelf, 'before-restore');
        const { missing } = await goBack(db, shelf, backup);
        const t = text();
        toasts.show(
          missing > 0
            ? `${t('backup.restored')} ${t('recovery.restored-missing', { n: missing })}`
            : t('backup.restored'),
        );
      }),
  };
}
