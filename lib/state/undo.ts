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
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export function newUndoList(): UndoList {
  const done = signal<readonly Step[]>([]);
  const undone = signal<readonly Step[]>([]);
  return {
    canUndo: computed(() => done.value.at(-1)),
    canRedo: computed(() => undone.value.at(-1)),
    push(step) {
      done.value = [...done.value, step];
      undone.value = [];
    },
    async undo() {
      const step = done.value.at(-1);
      if (!step) return;
      done.value = done.value.slice(0, -1);
      await step.undo();
      undone.value = [...undone.value, step];
    },
    async redo() {
      const step = undone.value.at(-1);
      if (!step) return;
      undone.value = undone.value.slice(0, -1);
      await step.redo();
      done.value = [...done.value, step];
    },
  };
}
