// Map page thumbnails: the snapshots that the map has on screen, read when they come into sight, with a URL for each picture.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { liveOver } from '@/lib/db/live';
import { newRowReader } from '@/lib/db/row-reader';
import type { Id } from '@/lib/domain/id';
import { kept } from '@/lib/domain/row';
import type { Snapshot } from '@/lib/domain/snapshot';

export interface ShownSnapshots {
  /** The URL of a thumbnail; `null` until it was read, `undefined` where there is none. */
  url(id: Id): string | null | undefined;
  /** The row; `undefined` until it was read, and where there is none. */
  snapshot(id: Id): Snapshot | undefined;
}

export interface Thumbnails {
  /** A new one whenever something was read. What is looked up for the first time is read soon. */
  readonly shown: ReadonlySignal<ShownSnapshots>;
  /** Ends the reading and gives back the pictures. */
  stop(): void;
}

export function newThumbnails(db: Database, onError: (error: unknown) => void): Thumbnails {
  const reader = newRowReader(db);
  const wanted = new Set<Id>();
  const read = async () => {
    const asked = [...wanted];
    const rows = kept(await reader.rows('snapshots', asked));
    return { asked: new Set(asked), rows: new Map(rows.map((row) => [row.id, row])) };
  };
  const loaded = liveOver(db, ['snapshots'], read, onError);
  let asking = false;
  const want = (id: Id) => {
    if (wanted.has(id)) return;
    wanted.add(id);
    if (asking) return;
    asking = true;
    // One reading for all that is drawn at once.
    queueMicrotask(() => {
      asking = false;
      loaded.again();
    });
  };
  /** With the bytes of the thumbnail, which are others after a redaction. */
  const made = new Map<Id, { thumbnail: Uint8Array; url: string }>();
  const urlOf = ({ id, thumbnail }: Snapshot): string | undefined => {
    const known = made.get(id);
    if (known?.thumbnail === thumbnail) return known.url;
    if (known) URL.revokeObjectURL(known.url);
    made.delete(id);
    if (thumbnail.length === 0) return undefined;
    const url = URL.createObjectURL(new Blob([thumbnail as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }));
    made.set(id, { thumbnail, url });
    return url;
  };
  return {
    shown: computed((): ShownSnapshots => {
      const found = loaded.value.value;
      return {
        url(id) {
          want(id);
          const row = found?.rows.get(id);
          if (row) return urlOf(row);
          return found?.asked.has(id) ? undefined : null;
        },
        snapshot(id) {
          want(id);
          return found?.rows.get(id);
        },
      };
    }),
    stop() {
      loaded.stop();
      for (const { url } of made.values()) URL.revokeObjectURL(url);
      made.clear();
    },
  };
}
