// Library covers: the small pictures of what is in view, read a portion at a time and given back when the page closes.
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { liveOver } from '@/lib/db/live';
import { loadSnapshots } from '@/lib/db/pictures';
import type { Id } from '@/lib/domain/id';
import { type Marked, markedOf } from '@/lib/domain/mark-shape';

export interface Cover {
  url: string;
  /** The part that is shown; too small for marks. */
  marked: Marked | undefined;
}

export interface Covers {
  /** A thumbnail; `undefined` until it is read, and where there is none. */
  of(snapshotId: Id): ReadonlySignal<Cover | undefined>;
  stop(): void;
}

export function newCovers(db: Database): Covers {
  const covers = new Map<Id, Signal<Cover | undefined>>();
  let asked: Id[] = [];
  const read = async (ids: readonly Id[]) => {
    for (const [id, snapshot] of await loadSnapshots(db, ids)) {
      const cover = covers.get(id);
      if (!cover) continue;
      if (cover.value) URL.revokeObjectURL(cover.value.url);
      const bytes = snapshot.thumbnail as Uint8Array<ArrayBuffer>;
      const blob = new Blob([bytes], { type: 'image/jpeg' });
      cover.value = bytes.length > 0 ? { url: URL.createObjectURL(blob), marked: markedOf(snapshot, []) } : undefined;
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
    if (redactions.value.value !== undefined) void read([...covers.keys()]).catch(console.warn);
  });
  return {
    of(snapshotId) {
      const known = covers.get(snapshotId);
      if (known) return known;
      const cover = signal<Cover | undefined>(undefined);
      covers.set(snapshotId, cover);
      // After the whole list was painted: the words come first, and all pictures of it are one read.
      if (asked.push(snapshotId) === 1)
        requestAnimationFrame(() => setTimeout(() => void readAsked().catch(console.warn)));
      return cover;
    },
    stop() {
      stopLooking();
      redactions.stop();
      for (const { value } of covers.values()) if (value) URL.revokeObjectURL(value.url);
      covers.clear();
    },
  };
}
