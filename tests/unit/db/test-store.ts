// Test store: an empty database with a clock that a test moves, ids in order, and stores that fail on demand.
import { vi } from 'vitest';
import { type Database, newDatabase } from '@/lib/db/database';
import type { NewPicture, NewTouchpoint } from '@/lib/db/touchpoints';
import { startWalkthrough } from '@/lib/db/walkthroughs';
import type { SafeUrl } from '@/lib/domain/safe-url';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { idOf, PIXEL, START } from '../../support/one-row';

export interface TestStore {
  db: Database;
  /** Moves the clock and tells the new time. */
  pass(ms: number): number;
}

export function newStore(): TestStore {
  let now = START;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return idOf('new', ids);
  };
  const db = newDatabase(`test-${crypto.randomUUID()}`, { now: () => now, newId });
  const pass = (ms: number) => {
    now += ms;
    return now;
  };
  return { db, pass };
}

export const TEXTS = {
  projectName: 'My first project',
  walkthroughName: 'shop.example, 12 Nov',
  stages: ['Discover', 'Choose', 'Pay'].map((name) => ({ name, goal: `Goal of ${name}` })),
};

export function startRun(db: Database): Promise<Walkthrough> {
  return startWalkthrough(db, TEXTS, 'Europe/Berlin');
}

export function newTouchpoint(walkthrough: Walkthrough, partial: Partial<NewTouchpoint> = {}): NewTouchpoint {
  const url = 'https://shop.example/' as SafeUrl;
  return { walkthroughId: walkthrough.id, at: START, title: 'Home', url, channel: 'web', facts: null, ...partial };
}

export function newPicture(): NewPicture {
  return {
    source: 'visible',
    type: 'image/jpeg',
    width: 2560,
    height: 1600,
    size: PIXEL.length,
    sha256: 'a'.repeat(64),
    thumbnail: PIXEL,
    truncated: false,
    part: 0,
    covered: [],
    crop: null,
    differenceHash: null,
    blob: new Blob([PIXEL], { type: 'image/jpeg' }),
  };
}

/** Every row of every table but the device's own, to compare a store before and after. */
export async function contentOf(db: Database): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter((table) => table.name !== 'meta');
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}

type Method = 'add' | 'put' | 'delete';

/** Makes the next call of `method` on the object store `name` fail as `fail` says; returns what ends it. */
export function breakStore(name: string, method: Method, fail: (store: IDBObjectStore) => void): () => void {
  const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
  const spy = vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    if (this.name !== name) return real.apply(this, args);
    fail(this);
    return real.apply(this, args);
  });
  return () => spy.mockRestore();
}

/** A full disk while requests wait: they hear no more than that they were aborted. */
export function abortWithQuota(store: IDBObjectStore): void {
  const transaction = store.transaction as IDBTransaction & { _abort(name: string): void };
  queueMicrotask(() => transaction._abort('QuotaExceededError'));
}

/** A full disk as Chrome finds it: every request went well, then the transaction ends in place of completing. */
export function failCommitWithQuota(): () => void {
  interface Inside extends IDBTransaction {
    error: DOMException;
    _rollbackLog: (() => void)[];
  }
  const real = IDBTransaction.prototype.dispatchEvent;
  const spy = vi.spyOn(IDBTransaction.prototype, 'dispatchEvent').mockImplementation(function (
    this: IDBTransaction,
    event,
  ) {
    if (event.type !== 'complete' || this.mode !== 'readwrite') return real.call(this, event);
    const inside = this as Inside;
    for (const takeBack of inside._rollbackLog.toReversed()) takeBack();
    inside.error = new DOMException('full', 'QuotaExceededError');
    return real.call(this, new (event.constructor as typeof Event)('abort'));
  });
  return () => spy.mockRestore();
}

/** As Chrome fails on a damaged store. */
export function throwDataError(): never {
  throw new DOMException('Failed to write blobs.', 'DataError');
}
