// Wipe: deletes everything Walkmap keeps on this computer, after a word was typed that nobody types by accident.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { clearStored } from '@/lib/browser/storage';
import { showStanding } from '@/lib/capture/announce';
import type { Database } from '@/lib/db/database';
import { wipeDatabase } from '@/lib/db/wipe';
import { adoptNewStore } from '@/lib/safekeeping/adopt-store';
import { forgetFolder } from '@/lib/safekeeping/folder-handle';
import { newShelf } from '@/lib/safekeeping/shelf';
import { keepingPlace } from '@/lib/safekeeping/store-place';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';

export interface Wipe {
  readonly asked: Signal<boolean>;
  readonly typed: Signal<string>;
  /** Whether the word stands there. */
  readonly sure: ReadonlySignal<boolean>;
  readonly busy: ReadonlySignal<boolean>;
  /** Why it did not work. */
  readonly problem: ReadonlySignal<string | null>;
  ask(): void;
  run(): Promise<void>;
}

/** What is kept outside the database. First of all: a store that is ahead of its witness is no alarm, the reverse is. */
const FORGET: readonly (() => Promise<void>)[] = [() => keepingPlace(clearStored), () => newShelf().clear()];

export function newWipe(db: Database, text: () => Text): Wipe {
  const asked = signal(false);
  const typed = signal('');
  const busy = signal(false);
  const problem = signal<string | null>(null);
  const sure = computed(() => typed.value.trim().toLowerCase() === text()('wipe.word').toLowerCase());
  return {
    asked,
    typed,
    sure,
    busy,
    problem,
    ask() {
      typed.value = '';
      problem.value = null;
      asked.value = true;
    },
    async run() {
      if (busy.value || !sure.value) return;
      busy.value = true;
      try {
        for (const forget of FORGET) await forget();
        await forgetFolder(db);
        await wipeDatabase(db);
        await adoptNewStore(db);
        await showStanding(db);
        asked.value = false;
      } catch (error) {
        problem.value = errorText(error, text());
      } finally {
        busy.value = false;
      }
    },
  };
}
