// Doing: does a thing, notes it on the undo list, says it, and says what could not be taken back.
import type { Database } from '@/lib/db/database';
import { type Deed, doAgain, newTrail, type Outcome, onTrail, takeBack } from '@/lib/db/revert';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';
import type { Toasts } from './toasts';
import type { UndoList } from './undo';

export interface Doing {
  /**
   * Does a thing and notes it under its label. Said aloud where `told` is given, for as long as it is the last one.
   * Resolves to whether it was saved; a failure has been told to the person already.
   */
  act(label: string, action: () => Promise<Deed>, told?: string): Promise<boolean>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
}

interface DoingPlaces {
  db: Database;
  undo: UndoList;
  toasts: Toasts;
  text: () => Text;
}

export function newDoing({ db, undo, toasts, text }: DoingPlaces): Doing {
  const trail = newTrail();
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      const sentence = errorText(error, text());
      if (sentence) toasts.show(sentence, { tone: 'error' });
      return false;
    }
  };
  const tell = (way: 'undo' | 'redo', what: string, outcome: Outcome): Outcome => {
    if (outcome !== 'whole') toasts.show(text()(`doing.${way}.${outcome}`, { what }));
    return outcome;
  };
  return {
    act(label, action, told) {
      const saved = attempt(async () => {
        const done = await action();
        const deed: Deed = { ...done, changes: onTrail(trail, done.changes) };
        const step = {
          label,
          undo: async () => tell('undo', label, await takeBack(db, deed, trail)),
          redo: async () => tell('redo', label, await doAgain(db, deed, trail)),
        };
        undo.push(step);
        if (told === undefined) return;
        const run = () => void (undo.canUndo.value === step && attempt(undo.undo));
        toasts.show(told, { action: { label: text()('action.undo'), run } });
        const toast = toasts.list.value.at(-1)?.id;
        const stop = undo.canUndo.subscribe((last) => {
          if (last === step) return;
          if (toast !== undefined) toasts.dismiss(toast);
          queueMicrotask(() => stop());
        });
      });
      undo.waitFor(saved);
      return saved;
    },
    undo: () => attempt(undo.undo),
    redo: () => attempt(undo.redo),
  };
}
