// Library covers: the small pictures of what is in view, read a portion at a time and given back when the page closes.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { loadSnapshots } from '@/lib/db/pictures';
import type { Id } from '@/lib/domain/id';

export interface Covers {
  /** The address of a thumbnail; `undefined` until it is read, and where there is none. */
  of(snapshotId: Id): ReadonlySignal<string | undefined>;
  stop(): void;
}

export function newCovers(db: Database): Covers {
  const urls = new Map<Id, Signal<string | undefined>>();
  let asked: Id[] = [];
  const read = async () => {
    const ids = asked;
    asked = [];
    for (const [id, { thumbnail }] of await loadSnapshots(db, ids)) {
      const url = urls.get(id);
      if (!url || thumbnail.length === 0) continue;
      const bytes = thumbnail as Uint8Array<ArrayBuffer>;
      url.value = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    }
  };
  return {
    of(snapshotId) {
      const known = urls.get(snapshotId);
      if (known) return known;
      const url = signal<string | undefined>(undefined);
      urls.set(snapshotId, url);
      // After the whole list was painted: the words come first, and all pictures of it are one read.
      if (asked.push(snapshotId) === 1) requestAnimationFrame(() => setTimeout(() => void read().catch(console.warn)));
      return url;
    },
    stop() {
      for (const { value } of urls.values()) if (value) URL.revokeObjectURL(value);
      urls.clear();
    },
  };
}
