// Undo list: what was done to a page, undone in reverse when asked, when the page is left, or when nobody asks any more.

export interface UndoList {
  add(undo: () => void): void;
  /** Says that whoever works on the page is still there. */
  beat(): void;
  /** Undoes all of it, once. */
  undo(): void;
}

/** Milliseconds of silence after which the page helps itself: the worker has died in the middle. */
export const SILENCE = 3_000;

export function newUndoList(): UndoList {
  const undos: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const undo = () => {
    clearTimeout(timer);
    window.removeEventListener('pagehide', undo);
    for (let next = undos.pop(); next; next = undos.pop()) {
      try {
        next();
      } catch (error) {
        // What the page has taken away meanwhile does not keep the rest from being put back.
        console.debug(error);
      }
    }
  };
  const beat = () => {
    clearTimeout(timer);
    timer = setTimeout(undo, SILENCE);
  };
  window.addEventListener('pagehide', undo);
  beat();
  return { add: (step) => undos.push(step), beat, undo };
}
