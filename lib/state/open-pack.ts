// Open pack: a shop pack that a shopper brings to the panel: what is in it, taking it in, and walking its brief.
import { signal as newSignal, type ReadonlySignal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import type { ImportPlan } from '@/lib/import/merge-bundle';
import type { ShopPack } from '@/lib/import/shop-pack';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';

export type { ImportPlan, ShopPack };

export type PackStep =
  /** `share` 0..1. */
  | { is: 'checking'; share: number }
  | { is: 'ready'; pack: ShopPack; plan: ImportPlan }
  | { is: 'taking'; pack: ShopPack; plan: ImportPlan }
  /** `text` is a sentence in the person's language. */
  | { is: 'failed'; text: string };

export interface OpenPack {
  /** `null` while no pack is open. */
  readonly step: ReadonlySignal<PackStep | null>;
  /** Looks into a file; nothing is changed. */
  look(file: File): Promise<void>;
  /** Takes the pack in, and then walks its brief at once where `walk` is set. */
  take(walk: boolean): Promise<void>;
  close(): void;
}

export interface PackPlaces {
  db: Database;
  text: () => Text;
  /** Makes a backup of what is there; nothing is taken in where it fails. */
  backUp: () => Promise<unknown>;
  start: (brief: { id: string; title: string }) => Promise<void>;
  /** Tells that the brief is there, where it is not walked at once. */
  tell: (sentence: string) => void;
}

export function newOpenPack({ db, text, backUp, start, tell }: PackPlaces): OpenPack {
  const step = newSignal<PackStep | null>(null);
  let visit = new AbortController();
  let checked: CheckedBundle | null = null;
  const failed = (error: unknown) => {
    const sentence = errorText(error, text());
    step.value = sentence === null ? null : { is: 'failed', text: sentence };
  };
  const begin = () => {
    visit.abort();
    visit = new AbortController();
    checked = null;
    return visit.signal;
  };
  return {
    step,
    async look(file) {
      if (step.value?.is === 'taking') return;
      const signal = begin();
      step.value = { is: 'checking', share: 0 };
      try {
        // Loaded now: a panel that opens no pack needs none of it.
        const [{ checkBundle }, { planImport }, { shopPackOf }] = await Promise.all([
          import('@/lib/import/check-bundle'),
          import('@/lib/import/plan-import'),
          import('@/lib/import/shop-pack'),
        ]);
        const onProgress = (share: number) => {
          if (!signal.aborted) step.value = { is: 'checking', share };
        };
        const bundle = await checkBundle(file, { passphrase: null, signal, onProgress });
        const pack = shopPackOf(bundle);
        const plan = await planImport(db, bundle);
        signal.throwIfAborted();
        checked = bundle;
        step.value = { is: 'ready', pack, plan };
      } catch (error) {
        if (!signal.aborted) failed(error);
      }
    },
    async take(walk) {
      const ready = step.value;
      if (ready?.is !== 'ready' || !checked) return;
      const { brief } = ready.pack;
      step.value = { ...ready, is: 'taking' };
      try {
        if (bringsAnything(ready.plan)) {
          const { applyImport } = await import('@/lib/import/apply-import');
          await backUp();
          await applyImport(db, checked);
        }
        step.value = null;
        if (walk) await start(brief);
        else tell(text()('pack.kept', { name: brief.title || text()('untitled') }));
      } catch (error) {
        failed(error);
      } finally {
        checked = null;
      }
    },
    close() {
      if (step.value?.is === 'taking') return;
      begin();
      step.value = null;
    },
  };
}

/** Whether anything here is not as the pack has it. */
function bringsAnything({ tables }: ImportPlan): boolean {
  return Object.values(tables).some(
    ({ added, changed, conflict, deleted }) => added + changed + conflict + deleted > 0,
  );
}
