// Missing: the pictures whose bytes the browser lost and no backup has, as the last check of the store found them.
import * as z from 'zod/mini';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import { Id } from '@/lib/domain/id';

const KEY = 'missing-pictures';

export async function noteMissing(ids: readonly Id[]): Promise<void> {
  await writeStored(KEY, ids);
}

/** Calls `changed` with the pictures that are known to be missing, now and whenever that changes. */
export function watchMissing(changed: (ids: ReadonlySet<Id>) => void): void {
  const tell = (value: unknown) => {
    const parsed = z.array(Id).safeParse(value);
    changed(new Set(parsed.success ? parsed.data : []));
  };
  void readStored(KEY).then(tell);
  watchStored(KEY, tell);
}
