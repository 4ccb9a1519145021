// Missing pictures: the snapshots whose bytes the browser lost and no backup has, live for the life of the page.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Id } from '@/lib/domain/id';
import { watchMissing } from '@/lib/safekeeping/missing';

export type MissingPictures = ReadonlySignal<ReadonlySet<Id>>;

export function newMissingPictures(): MissingPictures {
  const missing = signal<ReadonlySet<Id>>(new Set());
  watchMissing((ids) => {
    missing.value = ids;
  });
  return missing;
}
