// Recovery: what the database lost, which backups could bring it back, and the ways a person can go on.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { exportRawData, RAW_DATA_NAME } from '@/lib/export/raw-data';
import { applyImport } from '@/lib/import/apply-import';
import { checkBundle } from '@/lib/import/check-bundle';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import { adoptStore } from '@/lib/safekeeping/adopt-store';
import { type Backup, changesAfter, listBackups, takeBackup } from '@/lib/safekeeping/backups';
import { inspectStore, missingRows, type StoreState } from '@/lib/safekeeping/inspect-store';
import { type Restored, replaceUnreadable, restoreBackup } from '@/lib/safekeeping/restore';
import type { Shelf } from '@/lib/safekeeping/shelf';
import { tendBackups } from '@/lib/safekeeping/tend-backups';
import type { Appearance } from './appearance';
import { errorText } from './error-text';
import { downloadFile } from './export-download';

export interface OfferedBackup {
  backup: Backup;
  /** Whether it goes on to the last write before the damage. */
  latest: boolean;
}

export type RecoveryStep =
  | { is: 'looking' }
  | { is: 'working' }
  | { is: 'whole' }
  | { is: 'kept' }
  /** `missing` counts rows that are gone, by table. */
  | { is: 'damaged'; state: Exclude<StoreState, { is: 'whole' }>; missing: Record<TableName, number> }
  | { is: 'restored'; restored: Restored };

export interface Recovery {
  readonly step: ReadonlySignal<RecoveryStep>;
  /** Best first. */
  readonly backups: ReadonlySignal<readonly OfferedBackup[]>;
  /** Why the last thing that was tried failed. */
  readonly problem: ReadonlySignal<string | null>;
  restore(offer: OfferedBackup): Promise<void>;
  /** Takes in files of the whole library, all of which are checked before anything is changed. */
  restoreFiles(files: readonly File[]): Promise<void>;
  /** Goes on with what is left, and takes it for the truth. */
  keepRest(): Promise<void>;
  /** Saves whatever can still be read as a file. */
  exportRaw(): Promise<void>;
}

export async function newRecovery(db: Database, shelf: Shelf, speech: Appearance['speech']): Promise<Recovery> {
  const step = signal<RecoveryStep>({ is: 'looking' });
  const backups = signal<readonly OfferedBackup[]>([]);
  const problem = signal<string | null>(null);

  const look = async () => {
    const state = await inspectStore(db);
    step.value = state.is === 'whole' ? { is: 'whole' } : { is: 'damaged', state, missing: missingOf(state) };
    if (state.is !== 'whole') backups.value = await offers(shelf, state.witness.tally.database);
  };
  const attempt = async (work: () => Promise<RecoveryStep>) => {
    const before = step.value;
    problem.value = null;
    step.value = { is: 'working' };
    try {
      step.value = await work();
    } catch (error) {
      problem.value = errorText(error, speech.value.t);
      step.value = before;
    }
  };
  /** A store that cannot be opened makes room; what one that can still holds is kept as a backup first. */
  const prepare = async () => {
    const state = await inspectStore(db);
    if (state.is === 'unreadable') await replaceUnreadable(db);
    else if (state.is !== 'whole' && state.found) await takeBackup(db, shelf, 'before-restore');
  };
  await look();
  return {
    step,
    backups,
    problem,
    restore: ({ backup, latest }) =>
      attempt(async () => {
        await prepare();
        const restored = await restoreBackup(db, shelf, backup, latest);
        await tendBackups(db, shelf);
        return { is: 'restored', restored };
      }),
    restoreFiles: (files) =>
      attempt(async () => {
        const run = { passphrase: null, signal: new AbortController().signal, onProgress: () => {} };
        const bundles: CheckedBundle[] = [];
        for (const file of files) bundles.push(await checkBundle(file, run));
        await prepare();
        const restored: Restored = { rows: 0, pictures: 0, missing: 0 };
        for (const bundle of bundles) {
          const { tables, pictures } = await applyImport(db, bundle);
          for (const { added, changed, conflict } of Object.values(tables)) restored.rows += added + changed + conflict;
          restored.pictures += pictures.added + pictures.restored;
          restored.missing += pictures.missing;
        }
        await adoptStore(db);
        await tendBackups(db, shelf);
        return { is: 'restored', restored };
      }),
    keepRest: () =>
      attempt(async () => {
        await prepare();
        await adoptStore(db);
        await tendBackups(db, shelf);
        return { is: 'kept' };
      }),
    exportRaw: () =>
      attempt(async () => {
        downloadFile(RAW_DATA_NAME, await exportRawData(db));
        await look();
        return step.peek();
      }),
  };
}

function missingOf(state: Exclude<StoreState, { is: 'whole' }>): Record<TableName, number> {
  const counts = TABLE_NAMES.map((table) => [table, missingRows(state, table)]);
  return Object.fromEntries(counts) as Record<TableName, number>;
}

/** Backups of the damaged database first, the one that reaches furthest with all that was written after it. */
async function offers(shelf: Shelf, database: string): Promise<OfferedBackup[]> {
  const all = await listBackups(shelf);
  const own = all.filter((backup) => backup.database === database && backup.reason !== 'before-restore');
  const reach = await Promise.all(
    own.map(async (backup) => backup.sequence + (await changesAfter(shelf, backup)).length),
  );
  const best = own[reach.indexOf(Math.max(...reach))];
  const rest = all
    .filter((backup) => backup !== best && backup.touchpoints > 0)
    .map((backup) => ({ backup, latest: false }));
  return best ? [{ backup: best, latest: true }, ...rest] : rest;
}
