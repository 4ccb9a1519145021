// Undo: a list of things that were done, each with what takes it back.
import { computed, type ReadonlySignal, signal } from '@preact/signals';

export interface Step {
  /** What was done, for the button's name and the toast. */
  label: string;
  redo: () => Promise<void>;
  undo: () => Promise<void>;
}

export interface UndoList {
  readonly canUndo: ReadonlySignal<Step | undefined>;
  readonly canRedo: ReadonlySignal<Step | undefined>;
  /** Notes a step that was just done; what had been undone before it can no longer be redone. */
  push(step: Step): void;
  /** Takes the last step back. Rejects where that fails; the step then stays on the list. */
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export function newUndoList(): UndoList {
  const done = signal<readonly Step[]>([]);
  const undone = signal<readonly Step[]>([]);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: two quick strokes of Ctrl+Z may touch the same field. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    canUndo: computed(() => done.value.at(-1)),
    canRedo: computed(() => undone.value.at(-1)),
    push(step) {
      done.value = [...done.value, step];
      undone.value = [];
    },
    undo: () =>
      inTurn(async () => {
        const step = done.value.at(-1);
        if (!step) return;
        await step.undo();
        done.value = done.value.filter((other) => other !== step);
        undone.value = [...undone.value, step];
      }),
    redo: () =>
      inTurn(async () => {
        const step = undone.value.at(-1);
        if (!step) return;
        await step.redo();
        undone.value = undone.value.filter((other) => other !== step);
        done.value = [...done.value, step];
      }),
  };
}
