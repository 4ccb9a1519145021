// Map page thumbnails: the snapshots that the map has on screen, read when they come into sight, with a URL for each picture.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { liveOver } from '@/lib/db/live';
import { newRowReader } from '@/lib/db/row-reader';
import type { Id } from '@/lib/domain/id';
import { type Marked, markedOf } from '@/lib/domain/mark-shape';
import { kept } from '@/lib/domain/row';
import type { Mark, Snapshot } from '@/lib/domain/snapshot';

export interface ShownSnapshots {
  /** The URL of a thumbnail; `null` until it was read, `undefined` where there is none. */
  url(id: Id): string | null | undefined;
  /** The row; `undefined` until it was read, and where there is none. */
  snapshot(id: Id): Snapshot | undefined;
  /** How it is shown, if not as it was taken; the same object until one of its rows is another. */
  marked(id: Id): Marked | undefined;
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
    const [rows, marks] = await Promise.all([
      reader.rows('snapshots', asked),
      reader.rowsWhere('marks', 'snapshotId', asked),
    ]);
    return {
      asked: new Set(asked),
      rows: new Map(kept(rows).map((row) => [row.id, row])),
      marks: Map.groupBy(kept(marks), (mark) => mark.snapshotId),
    };
  };
  const loaded = liveOver(db, ['snapshots', 'marks'], read, onError);
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
  const drawn = new Map<Id, { snapshot: Snapshot; marks: readonly Mark[]; marked: Marked | undefined }>();
  const markedRow = (snapshot: Snapshot, marks: readonly Mark[]): Marked | undefined => {
    const known = drawn.get(snapshot.id);
    const same = known?.snapshot === snapshot && known.marks.length === marks.length;
    if (same && known.marks.every((mark, index) => mark === marks[index])) return known.marked;
    const marked = markedOf(snapshot, marks);
    drawn.set(snapshot.id, { snapshot, marks, marked });
    return marked;
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
        marked(id) {
          want(id);
          const row = found?.rows.get(id);
          return row && markedRow(row, found?.marks.get(id) ?? []);
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
