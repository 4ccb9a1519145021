// Store health: what a page must say about the store at its top, whatever else it shows.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isContextAlive } from '@/lib/browser/identity';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import type { Database } from '@/lib/db/database';
import { isSpaceShort } from '@/lib/db/space';
import { keepReadOnly, type ReadOnlyCause } from '@/lib/safekeeping/read-only';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';
import { newStorageMeter } from './storage-meter';

export type { ReadOnlyCause };

export interface StoreHealth {
  /** Why nothing is written; `null` while all is well. */
  readonly readOnly: ReadonlySignal<ReadOnlyCause | null>;
  /** Bytes that are free, once they become few; `null` where there is room, and once it was dismissed. */
  readonly spaceLeft: ReadonlySignal<number | null>;
  /** Whether another version took over, so that this page can only be loaded anew. */
  readonly outdated: ReadonlySignal<boolean>;
  readonly busy: ReadonlySignal<boolean>;
  /** Why the last thing that was pressed did not work. */
  readonly problem: ReadonlySignal<string | null>;
  saveEverything(): Promise<void>;
  /** Writes once to see whether the store takes it; writing goes on where it does. */
  tryAgain(): Promise<void>;
  /** Says no more about the space until the browser is started again. */
  dismissSpace(): void;
  reload(): void;
}

const SPACE_DISMISSED = 'space-dismissed';

/** Milliseconds between two looks at whether the extension behind the page is still the one that opened it. */
export const LOOK_EVERY = 30_000;

export interface StoreHealthPlaces {
  db: Database;
  text: () => Text;
  /** Hands the whole library out as files. */
  save: () => Promise<void>;
  reload: () => void;
}

export function newStoreHealth({ db, text, save, reload }: StoreHealthPlaces): StoreHealth {
  const readOnly = signal<ReadOnlyCause | null>(null);
  const outdated = signal(false);
  const dismissed = signal(false);
  const busy = signal(false);
  const problem = signal<string | null>(null);
  const meter = newStorageMeter();
  const mode = keepReadOnly(db, (cause) => {
    readOnly.value = cause;
    problem.value = null;
  });

  const hear = (value: unknown) => {
    dismissed.value = value === true;
  };
  void readStored(SPACE_DISMISSED, 'session').then(hear);
  watchStored(SPACE_DISMISSED, hear, 'session');

  const outdate = () => {
    outdated.value = true;
  };
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null) outdate();
  });
  const look = () => {
    if (!isContextAlive()) outdate();
  };
  setInterval(look, LOOK_EVERY);
  document.addEventListener('visibilitychange', look);

  const attempt = async (work: () => Promise<void>) => {
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    try {
      await work();
    } catch (error) {
      problem.value = errorText(error, text());
    }
    busy.value = false;
  };
  return {
    readOnly,
    outdated,
    busy,
    problem,
    spaceLeft: computed(() => {
      const space = meter.space.value;
      if (space === null || dismissed.value) return null;
      const left = Math.max(0, space.quota - space.used);
      return isSpaceShort(left) ? left : null;
    }),
    saveEverything: () => attempt(save),
    tryAgain: () => attempt(mode.tryAgain),
    dismissSpace() {
      dismissed.value = true;
      writeStored(SPACE_DISMISSED, true, 'session').catch(console.warn);
    },
    reload,
  };
}
