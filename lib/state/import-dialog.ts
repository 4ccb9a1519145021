// Import dialog: files that a person brings, what each would change, how far it is and what came of it.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { AppError } from '@/lib/domain/app-error';
import { applyImport } from '@/lib/import/apply-import';
import { checkBundle } from '@/lib/import/check-bundle';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import type { ImportPlan } from '@/lib/import/merge-bundle';
import { planImport } from '@/lib/import/plan-import';
import type { ChangeKind } from '@/lib/import/planned-rows';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';
import { type ToldField, type ToldRow, type ToldValue, tellRows } from './planned-values';
import type { Toasts } from './toasts';

export type { ChangeKind, ImportPlan, ToldField, ToldRow, ToldValue };

/** What a file says of itself. */
export type AboutFile = CheckedBundle['manifest'];

export type ImportStep =
  | { is: 'waiting' }
  /** `share` 0..1. */
  | { is: 'checking'; share: number }
  /** It wants a passphrase; `wrong` once one did not open it. */
  | { is: 'locked'; wrong: boolean }
  /** `again`: something was changed here since it was looked at first, so it was looked at anew. */
  | { is: 'ready'; plan: ImportPlan; about: AboutFile; again: boolean }
  /** `share` 0..1. */
  | { is: 'taking'; share: number }
  | { is: 'done'; plan: ImportPlan; about: AboutFile }
  /** `text` is a sentence in the person's language. */
  | { is: 'failed'; text: string };

export interface ImportItem {
  name: string;
  /** Bytes. */
  size: number;
  step: ImportStep;
  /** Single rows of the plan, where somebody wanted to see them. */
  told: Readonly<Partial<Record<ChangeKind, readonly ToldRow[]>>>;
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
  /** Tries a passphrase for a locked file; where it fits, also for the others that are locked. */
  unlock(index: number, passphrase: string): Promise<void>;
  /** Tells the single rows of a kind of change. */
  tell(index: number, kind: ChangeKind): Promise<void>;
  /** Takes in what is ready. */
  take(): Promise<void>;
  /** Ends the looking and the taking; a file that is being written is not taken in at all. */
  stop(): void;
  /** The dialog is gone at once; a file that is being written comes whole, and a toast tells of it. */
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
  files: readonly File[];
  ended: AbortController;
  /** Stops a write, which closing does not. */
  stopped: AbortController;
  checked: Map<number, CheckedBundle>;
}

const newVisit = (files: readonly File[] = []): Visit => ({
  files,
  ended: new AbortController(),
  stopped: new AbortController(),
  checked: new Map(),
});

const isCode = (error: unknown, code: AppError['code']) => error instanceof AppError && error.code === code;

export function newImportDialog({ db, text, toasts, backUp }: ImportPlaces): ImportDialogState {
  const items = signal<readonly ImportItem[]>([]);
  const isOpen = signal(false);
  const working = signal(false);
  let shown = newVisit();

  const change = (visit: Visit, index: number, next: Partial<ImportItem>) => {
    if (visit === shown) items.value = items.value.map((item, at) => (at === index ? { ...item, ...next } : item));
  };
  const step = (visit: Visit, index: number, next: ImportStep) => change(visit, index, { step: next, told: {} });
  const failed = (visit: Visit, index: number, error: unknown): string | null => {
    const sentence = errorText(error, text());
    step(visit, index, { is: 'failed', text: sentence ?? text()('error.import-stopped') });
    return sentence;
  };
  const begin = (visit: Visit) => {
    shown.ended.abort();
    shown = visit;
  };
  const isLocked = (index: number) => items.value[index]?.step.is === 'locked';
  const work = async (visit: Visit, task: () => Promise<void>) => {
    working.value = true;
    await task();
    if (visit === shown) working.value = false;
  };

  /** `again` where it was looked at before and something was changed here since. */
  async function plan(bundle: CheckedBundle, index: number, visit: Visit, again: boolean): Promise<void> {
    const { signal } = visit.ended;
    const onProgress = (share: number) => step(visit, index, { is: 'checking', share: 0.5 + share / 2 });
    const planned = await planImport(db, bundle, { signal, onProgress });
    signal.throwIfAborted();
    visit.checked.set(index, bundle);
    step(visit, index, { is: 'ready', plan: planned, about: bundle.manifest, again });
  }

  async function lookAt(index: number, visit: Visit, passphrase: string | null): Promise<void> {
    const { signal } = visit.ended;
    try {
      signal.throwIfAborted();
      const onProgress = (share: number) => step(visit, index, { is: 'checking', share: share / 2 });
      onProgress(0);
      await plan(
        await checkBundle(visit.files[index] as File, { passphrase, signal, onProgress }),
        index,
        visit,
        false,
      );
    } catch (error) {
      if (isCode(error, 'bundle-locked')) step(visit, index, { is: 'locked', wrong: false });
      else if (isCode(error, 'passphrase-wrong')) step(visit, index, { is: 'locked', wrong: true });
      else failed(visit, index, error);
    }
  }

  async function takeIn(bundle: CheckedBundle, index: number, visit: Visit, backedUp: () => Promise<unknown>) {
    const item = items.value[index];
    if (item?.step.is !== 'ready') return;
    const { plan: agreed, about } = item.step;
    try {
      step(visit, index, { is: 'taking', share: 0 });
      await backedUp();
      visit.ended.signal.throwIfAborted();
      const onProgress = (share: number) => step(visit, index, { is: 'taking', share });
      const run = { plan: agreed, signal: visit.stopped.signal, onProgress };
      const done = await applyImport(db, bundle, run);
      visit.checked.delete(index);
      step(visit, index, { is: 'done', plan: done, about });
      if (visit !== shown) toasts.show(text()('import.done-closed', { name: item.name }));
    } catch (error) {
      if (isCode(error, 'import-outdated') && visit === shown) {
        await plan(bundle, index, visit, true).catch((reason) => failed(visit, index, reason));
        return;
      }
      visit.checked.delete(index);
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
      const visit = newVisit(files);
      begin(visit);
      items.value = files.map(({ name, size }) => ({ name, size, step: { is: 'waiting' }, told: {} }));
      isOpen.value = true;
      await work(visit, async () => {
        for (const index of files.keys()) await lookAt(index, visit, null);
      });
    },
    async unlock(index, passphrase) {
      if (working.value || !isLocked(index)) return;
      const visit = shown;
      visit.ended = new AbortController();
      await work(visit, async () => {
        await lookAt(index, visit, passphrase);
        if (items.value[index]?.step.is !== 'ready') return;
        for (const other of visit.files.keys()) {
          if (!isLocked(other)) continue;
          await lookAt(other, visit, passphrase);
          // Nobody said that it is of this one.
          if (isLocked(other)) step(visit, other, { is: 'locked', wrong: false });
        }
      });
    },
    async tell(index, kind) {
      const visit = shown;
      const [item, bundle] = [items.value[index], visit.checked.get(index)];
      if (item?.step.is !== 'ready' || !bundle || item.told[kind]) return;
      const rows = item.step.plan.rows.filter((row) => row.kind === kind);
      const told = await tellRows(db, bundle, rows);
      const now = items.value[index];
      if (now?.step === item.step) change(visit, index, { told: { ...now.told, [kind]: told } });
    },
    async take() {
      if (working.value) return;
      const visit = shown;
      [visit.ended, visit.stopped] = [new AbortController(), new AbortController()];
      let made: Promise<unknown> | undefined;
      const backedUp = () => {
        made ??= backUp();
        return made;
      };
      await work(visit, async () => {
        let before = 0;
        for (const [index, bundle] of [...visit.checked]) {
          // What was taken in just now is no surprise.
          if (before > 0) await plan(bundle, index, visit, false).catch((error) => failed(visit, index, error));
          await takeIn(bundle, index, visit, backedUp);
          before += 1;
        }
      });
    },
    stop() {
      shown.ended.abort();
      shown.stopped.abort();
    },
    close() {
      begin(newVisit());
      items.value = [];
      working.value = false;
      isOpen.value = false;
    },
  };
}
