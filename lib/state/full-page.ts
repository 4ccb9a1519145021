// Full page: how far the picture of a whole page is, and how a person calls it off.
import { type ReadonlySignal, signal } from '@preact/signals';
import { type LentClick, lendClick } from '@/lib/protocol/lease';

export interface FullPage {
  /** Pictures taken, of how many; 0 of 0 while the page loads all that it shows; `null` while none is under way. */
  readonly progress: ReadonlySignal<{ done: number; of: number } | null>;
  cancel(): void;
}

export interface FullPageLender extends FullPage {
  /** To be called in a click: `work` names the click to the worker, which takes pictures by it. */
  lend<T>(work: (lease: string) => Promise<T>): Promise<T>;
}

export function newFullPage(): FullPageLender {
  const progress = signal<{ done: number; of: number } | null>(null);
  let lent: LentClick | undefined;
  return {
    progress,
    cancel: () => lent?.cancel(),
    async lend(work) {
      lent = lendClick((done, of) => {
        progress.value = { done, of };
      });
      progress.value = { done: 0, of: 0 };
      try {
        return await work(lent.id);
      } finally {
        lent.close();
        progress.value = null;
      }
    },
  };
}
