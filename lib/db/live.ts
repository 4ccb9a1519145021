// Live: a query whose result is a signal that redraws by itself, whichever context wrote.
import { type ReadonlySignal, signal } from '@preact/signals';
import { Dexie, liveQuery, RangeSet } from 'dexie';
import type { TableName } from '@/lib/domain/tables';
import type { Database } from './database';

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

/**
 * Runs `query` in one reading transaction over `tables`, now, after each write to one of them and whenever `again` asks for
 * it. For what reads thousands of rows through a `RowReader`: to have Dexie follow every key of them costs more than the
 * reading.
 */
export function liveOver<T>(
  db: Database,
  tables: readonly (TableName | 'meta' | 'summaries')[],
  query: () => Promise<T>,
  onError: (error: unknown) => void,
): Live<T> & { again(): void } {
  const value = signal<T | undefined>(undefined);
  let [reading, again, stopped] = [false, false, false];
  const read = async () => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    do {
      again = false;
      // Whoever keeps rows hears of the write first.
      await Promise.resolve();
      try {
        const result = await db.transaction('r', [...tables], query);
        if (!stopped) value.value = result;
      } catch (error) {
        if (!stopped) onError(error);
      }
    } while (again && !stopped);
    reading = false;
  };
  const onWrite = (parts: Readonly<Record<string, unknown>>) => {
    if (parts.all || tables.some((table) => parts[`idb://${db.name}/${table}/`])) void read();
  };
  Dexie.on.storagemutated.subscribe(onWrite);
  void read();
  return {
    value,
    again: () => void read(),
    stop() {
      stopped = true;
      Dexie.on.storagemutated.unsubscribe(onWrite);
    },
  };
}

/** Makes every live query read again: a context that was stopped may have written and told nobody. */
export function readAgain(): void {
  Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
}
