// Queue: one capture at a time for the whole browser, far enough apart for its quota.

/** Milliseconds between two captures; the browser allows two a second, and failed ones count. */
export const CAPTURE_SPACING = 550;

/** A job calls `captured` as it asks for a picture, since that is what the browser counts. */
export interface Queue {
  <T>(job: (captured: () => void) => Promise<T>): Promise<T>;
  /** Whether a job asked for now would begin at once. */
  isFree(): boolean;
}

/** Jobs run in turn, each after the one before it ended and `spacing` ms after that one began and took its picture. */
export function newQueue(spacing = CAPTURE_SPACING, now: () => number = () => performance.now()): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let earliest = 0;
  let waiting = 0;
  const queue = <T>(job: (captured: () => void) => Promise<T>) => {
    const turn = last.then(async () => {
      const wait = earliest - now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const pace = () => {
        earliest = now() + spacing;
      };
      pace();
      return job(pace);
    });
    waiting += 1;
    last = turn
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
    return turn;
  };
  return Object.assign(queue, { isFree: () => waiting === 0 && now() >= earliest });
}
