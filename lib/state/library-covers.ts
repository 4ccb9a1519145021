// Library covers: the small pictures of what is in view, read a portion at a time and given back when the page closes.
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { liveOver } from '@/lib/db/live';
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
  const read = async (ids: readonly Id[]) => {
    for (const [id, { thumbnail }] of await loadSnapshots(db, ids)) {
      const url = urls.get(id);
      if (!url) continue;
      if (url.value) URL.revokeObjectURL(url.value);
      const bytes = thumbnail as Uint8Array<ArrayBuffer>;
      url.value = bytes.length > 0 ? URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })) : undefined;
    }
  };
  const readAsked = () => {
    const ids = asked;
    asked = [];
    return read(ids);
  };
  // A redaction is the one thing that changes what a picture shows.
  const redactions = liveOver(db, ['redactions'], () => db.redactions.count(), console.warn);
  const stopLooking = effect(() => {
    if (redactions.value.value !== undefined) void read([...urls.keys()]).catch(console.warn);
  });
  return {
    of(snapshotId) {
      const known = urls.get(snapshotId);
      if (known) return known;
      const url = signal<string | undefined>(undefined);
      urls.set(snapshotId, url);
      // After the whole list was painted: the words come first, and all pictures of it are one read.
      if (asked.push(snapshotId) === 1)
        requestAnimationFrame(() => setTimeout(() => void readAsked().catch(console.warn)));
      return url;
    },
    stop() {
      stopLooking();
      redactions.stop();
      for (const { value } of urls.values()) if (value) URL.revokeObjectURL(value);
      urls.clear();
    },
  };
}
