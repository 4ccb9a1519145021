// Read-only: after the store failed a write no context writes any more, until one small write goes through again.
import * as z from 'zod/mini';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import type { Database } from '@/lib/db/database';
import { settle } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';

const KEY = 'read-only';

const Cause = z.enum(['storage-full', 'store-write-failed', 'store-timeout']);
export type ReadOnlyCause = z.infer<typeof Cause>;

export interface ReadOnly {
  /** Resolves once it is known how the other contexts left it. */
  known: Promise<void>;
  /** One small write; it ends the mode everywhere, or rejects with the AppError of the store and the mode stays. */
  tryAgain(): Promise<void>;
}

/** Refuses every write of `db` with `store-read-only` while the mode lasts, begun here or in any other context. */
export function keepReadOnly(db: Database, changed: (cause: ReadOnlyCause | null) => void = () => {}): ReadOnly {
  let cause: ReadOnlyCause | null = null;
  const set = (next: ReadOnlyCause | null) => {
    if (next === cause) return;
    cause = next;
    changed(next);
  };
  const hear = (value: unknown) => set(Cause.safeParse(value).data ?? null);
  // The area forgets with the browser: a restart is a new try by itself.
  watchStored(KEY, hear, 'session');
  db.watchers.add({
    failed({ code }) {
      hear(code);
      writeStored(KEY, cause, 'session').catch(console.warn);
    },
    refuses: () => (cause === null ? null : new AppError('store-read-only', { detail: cause })),
  });
  return {
    known: readStored(KEY, 'session').then((value) => {
      if (cause === null) hear(value);
    }),
    async tryAgain() {
      await settle(db, db.meta.put({ key: 'probe', value: String(db.platform.now()) }));
      // The worker hears of it first: what a page then saves goes through it.
      await writeStored(KEY, null, 'session');
      set(null);
    },
  };
}
