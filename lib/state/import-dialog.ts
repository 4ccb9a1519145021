// Import dialog: files that a person brings, what each would change, how far it is and what came of it.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { applyImport } from '@/lib/import/apply-import';
import { checkBundle } from '@/lib/import/check-bundle';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import type { ImportPlan } from '@/lib/import/merge-bundle';
import { planImport } from '@/lib/import/plan-import';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';

export type { ImportPlan };

export type ImportStep =
  | { is: 'waiting' }
  /** `share` 0..1. */
  | { is: 'checking'; share: number }
  | { is: 'ready'; plan: ImportPlan }
  | { is: 'taking' }
  | { is: 'done'; plan: ImportPlan }
  /** `text` is a sentence in the person's language. */
  | { is: 'failed'; text: string };

export interface ImportItem {
  name: string;
  /** Bytes. */
  size: number;
  step: ImportStep;
}

export interface ImportDialogState {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly items: ReadonlySignal<readonly ImportItem[]>;
  /** A file is being checked or taken in. */
  readonly working: ReadonlySignal<boolean>;
  /** How many files wait for a yes. */
  readonly ready: ReadonlySignal<number>;
  /** Opens the dialog and looks at the files, one after the other; nothing is changed. */
  look(files: readonly File[]): Promise<void>;
  /** Takes in what is ready. */
  take(): Promise<void>;
  /** Ends the looking; what is being taken in comes whole. */
  stop(): void;
  close(): void;
}

export interface ImportPlaces {
  db: Database;
  text: () => Text;
  /** Makes a backup of what is there; nothing is taken in where it fails. */
  backUp: () => Promise<unknown>;
}

export function newImportDialog({ db, text, backUp }: ImportPlaces): ImportDialogState {
  const items = signal<readonly ImportItem[]>([]);
  const isOpen = signal(false);
  const working = signal(false);
  let checked = new Map<number, CheckedBundle>();
  let abort = new AbortController();

  const step = (index: number, next: ImportStep) => {
    items.value = items.value.map((item, at) => (at === index ? { ...item, step: next } : item));
  };
  const failed = (index: number, error: unknown) => {
    const sentence = errorText(error, text());
    step(index, { is: 'failed', text: sentence ?? text()('import.stopped') });
  };

  async function lookAt(file: File, index: number, { signal }: AbortController): Promise<void> {
    try {
      const onProgress = (share: number) => step(index, { is: 'checking', share });
      onProgress(0);
      const bundle = await checkBundle(file, { signal, onProgress });
      const plan = await planImport(db, bundle);
      signal.throwIfAborted();
      checked.set(index, bundle);
      step(index, { is: 'ready', plan });
    } catch (error) {
      failed(index, error);
    }
  }

  return {
    isOpen,
    items,
    working,
    ready: computed(() => items.value.filter((item) => item.step.is === 'ready').length),
    async look(files) {
      if (working.value || files.length === 0) return;
      isOpen.value = true;
      working.value = true;
      checked = new Map();
      abort = new AbortController();
      items.value = files.map(({ name, size }) => ({ name, size, step: { is: 'waiting' } }));
      for (const [index, file] of files.entries()) await lookAt(file, index, abort);
      working.value = false;
    },
    async take() {
      if (working.value) return;
      working.value = true;
      let backedUp: Promise<unknown> | null = null;
      for (const [index, bundle] of checked) {
        step(index, { is: 'taking' });
        try {
          backedUp ??= backUp();
          await backedUp;
          step(index, { is: 'done', plan: await applyImport(db, bundle) });
        } catch (error) {
          failed(index, error);
        }
      }
      checked = new Map();
      working.value = false;
    },
    stop: () => abort.abort(),
    close() {
      abort.abort();
      checked = new Map();
      isOpen.value = false;
    },
  };
}
