// Live: a query whose result is a signal that redraws by itself, whichever context wrote.
import { type ReadonlySignal, signal } from '@preact/signals';
import { Dexie, liveQuery, RangeSet } from 'dexie';

export interface Live<T> {
  /** `undefined` until the first answer. */
  readonly value: ReadonlySignal<T | undefined>;
  stop(): void;
}

/** Runs `query` now and after each change of what it read. `onError` hears of a store that cannot be read. */
export function live<T>(query: () => Promise<T>, onError: (error: unknown) => void): Live<T> {
  const value = signal<T | undefined>(undefined);
  // Dexie follows a query through all of its awaits only where it sees an async function.
  const subscription = liveQuery(async () => query()).subscribe({
    next: (result) => {
      value.value = result;
    },
    error: onError,
  });
  return { value, stop: () => subscription.unsubscribe() };
}

/** Makes every live query read again: a context that was stopped may have written and told nobody. */
export function readAgain(): void {
  Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
}
