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
import type { Toasts } from './toasts';

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
  /** Ends the looking and the taking; the file that is being written comes whole. */
  stop(): void;
  /** As `stop`, and the dialog is gone at once; a toast tells of the file that was being written. */
  close(): void;
}

export interface ImportPlaces {
  db: Database;
  text: () => Text;
  toasts: Toasts;
  /** Makes a backup of what is there; nothing is taken in where it fails. */
  backUp: () => Promise<unknown>;
}

/** The files of one dialog, from their choice until it closes. */
interface Visit {
  ended: AbortController;
  checked: Map<number, CheckedBundle>;
}

const newVisit = (): Visit => ({ ended: new AbortController(), checked: new Map() });

export function newImportDialog({ db, text, toasts, backUp }: ImportPlaces): ImportDialogState {
  const items = signal<readonly ImportItem[]>([]);
  const isOpen = signal(false);
  const working = signal(false);
  let shown = newVisit();

  const step = (visit: Visit, index: number, next: ImportStep) => {
    if (visit === shown) items.value = items.value.map((item, at) => (at === index ? { ...item, step: next } : item));
  };
  const failed = (visit: Visit, index: number, error: unknown): string | null => {
    const sentence = errorText(error, text());
    step(visit, index, { is: 'failed', text: sentence ?? text()('import.stopped') });
    return sentence;
  };
  const begin = (visit: Visit) => {
    shown.ended.abort();
    shown = visit;
  };

  async function lookAt(file: File, index: number, visit: Visit): Promise<void> {
    const { signal } = visit.ended;
    try {
      signal.throwIfAborted();
      const onProgress = (share: number) => step(visit, index, { is: 'checking', share });
      onProgress(0);
      const bundle = await checkBundle(file, { passphrase: null, signal, onProgress });
      const plan = await planImport(db, bundle);
      signal.throwIfAborted();
      visit.checked.set(index, bundle);
      step(visit, index, { is: 'ready', plan });
    } catch (error) {
      failed(visit, index, error);
    }
  }

  async function takeIn(bundle: CheckedBundle, index: number, visit: Visit, backedUp: () => Promise<unknown>) {
    const name = items.value[index]?.name ?? '';
    try {
      step(visit, index, { is: 'taking' });
      await backedUp();
      visit.ended.signal.throwIfAborted();
      step(visit, index, { is: 'done', plan: await applyImport(db, bundle) });
      if (visit !== shown) toasts.show(text()('import.done-closed', { name }));
    } catch (error) {
      const sentence = failed(visit, index, error);
      if (visit !== shown && sentence) toasts.show(sentence, { tone: 'error' });
    }
  }

  return {
    isOpen,
    items,
    working,
    ready: computed(() => items.value.filter((item) => item.step.is === 'ready').length),
    async look(files) {
      if (working.value || files.length === 0) return;
      const visit = newVisit();
      begin(visit);
      items.value = files.map(({ name, size }) => ({ name, size, step: { is: 'waiting' } }));
      working.value = true;
      isOpen.value = true;
      for (const [index, file] of files.entries()) await lookAt(file, index, visit);
      if (visit === shown) working.value = false;
    },
    async take() {
      if (working.value) return;
      working.value = true;
      const visit = shown;
      visit.ended = new AbortController();
      let made: Promise<unknown> | undefined;
      const backedUp = () => {
        made ??= backUp();
        return made;
      };
      for (const [index, bundle] of visit.checked) await takeIn(bundle, index, visit, backedUp);
      visit.checked.clear();
      if (visit === shown) working.value = false;
    },
    stop: () => shown.ended.abort(),
    close() {
      begin(newVisit());
      items.value = [];
      working.value = false;
      isOpen.value = false;
    },
  };
}
