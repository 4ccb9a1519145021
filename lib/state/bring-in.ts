// Bring in: writes what an import dialog has made ready, shows how far it is, and says what came of it with an undo.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { isAbort } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import { addTouchpoints, type Bringing, type Brought } from '@/lib/import/add-touchpoints';
import { takeBackBrought } from '@/lib/import/take-back-brought';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';
import type { Toasts } from './toasts';

export interface BringPlaces {
  db: Database;
  text: () => Text;
  toasts: Toasts;
  /** Goes to where it can be seen. */
  show: (projectId: Id) => void;
}

export interface BringIn {
  /** Share 0..1 of what is written; `null` while nothing is. */
  readonly writing: ReadonlySignal<number | null>;
  /** A sentence in the person's language. */
  readonly problem: ReadonlySignal<string | null>;
  /** Whether all of it was written. */
  take(bringing: Omit<Bringing, 'zone'>): Promise<boolean>;
  /** Ends the writing; then nothing of it stays. */
  stop(): void;
  forget(): void;
}

export function newBringIn({ db, text, toasts, show }: BringPlaces): BringIn {
  const writing = signal<number | null>(null);
  const problem = signal<string | null>(null);
  let ended = new AbortController();
  const undo = async (brought: Brought) => {
    try {
      await takeBackBrought(db, brought);
      toasts.show(text()('bring.undone'));
    } catch (error) {
      const sentence = errorText(error, text());
      if (sentence) toasts.show(sentence, { tone: 'error' });
    }
  };
  return {
    writing,
    problem,
    async take(bringing) {
      if (writing.value !== null) return false;
      ended = new AbortController();
      problem.value = null;
      writing.value = 0;
      try {
        const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
        const onProgress = (share: number) => {
          writing.value = share;
        };
        const brought = await addTouchpoints(db, { ...bringing, zone }, { signal: ended.signal, onProgress });
        const n = brought.touchpointIds.length;
        const run = () => void undo(brought);
        toasts.show(text()('bring.done', { n }), { action: { label: text()('action.undo'), run } });
        show(brought.projectId);
        return true;
      } catch (error) {
        problem.value = isAbort(error) ? text()('bring.stopped') : errorText(error, text());
        return false;
      } finally {
        writing.value = null;
      }
    },
    stop: () => ended.abort(),
    forget() {
      problem.value = null;
    },
  };
}
