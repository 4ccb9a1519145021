// Undo: a list of things that were done, each with what takes it back.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Outcome } from '@/lib/db/revert';

export interface Step {
  /** What was done, for the button's name and the toast. */
  label: string;
  redo: () => Promise<Outcome>;
  undo: () => Promise<Outcome>;
}

export interface UndoList {
  readonly canUndo: ReadonlySignal<Step | undefined>;
  readonly canRedo: ReadonlySignal<Step | undefined>;
  /** Notes a step that was just done; what had been undone before it can no longer be redone. */
  push(step: Step): void;
  /** Lets undo and redo wait for a deed that is still being saved: what was done last is taken back first. */
  waitFor(deed: Promise<unknown>): void;
  /**
   * Takes the last step back; one of which nothing could be taken back leaves the list. `undefined` where there is none.
   * Rejects where that fails; the step then stays on the list.
   */
  undo(): Promise<Outcome | undefined>;
  redo(): Promise<Outcome | undefined>;
}

export function newUndoList(): UndoList {
  const done = signal<readonly Step[]>([]);
  const undone = signal<readonly Step[]>([]);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: two quick strokes of Ctrl+Z may touch the same field. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const go = async (way: 'undo' | 'redo'): Promise<Outcome | undefined> => {
    const [from, to] = way === 'undo' ? [done, undone] : [undone, done];
    const step = from.value.at(-1);
    if (!step) return undefined;
    const outcome = await step[way]();
    from.value = from.value.filter((other) => other !== step);
    if (outcome !== 'none') to.value = [...to.value, step];
    return outcome;
  };
  return {
    canUndo: computed(() => done.value.at(-1)),
    canRedo: computed(() => undone.value.at(-1)),
    push(step) {
      done.value = [...done.value, step];
      undone.value = [];
    },
    waitFor(deed) {
      const before = last;
      last = deed.then(
        () => before,
        () => before,
      );
    },
    undo: () => inTurn(() => go('undo')),
    redo: () => inTurn(() => go('redo')),
  };
}
