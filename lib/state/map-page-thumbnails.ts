// Map page thumbnails: one object URL for each picture of the rows, made once and given back when it is gone.
import type { Id } from '@/lib/domain/id';
import type { Snapshot } from '@/lib/domain/snapshot';

export interface Thumbnails {
  /** Makes and revokes URLs so that there is one for each of `snapshots`; returns who looks them up. */
  of(snapshots: ReadonlyMap<Id, Snapshot>): (snapshotId: Id) => string | undefined;
  revokeAll(): void;
}

export function newThumbnails(): Thumbnails {
  /** By snapshot and the stamp of its thumbnail, which is a new one after a redaction. */
  const urls = new Map<string, string>();
  const keyOf = (snapshot: Snapshot) => `${snapshot.id}/${snapshot.stamps.thumbnail ?? ''}`;
  return {
    of(snapshots) {
      const wanted = new Set([...snapshots.values()].map(keyOf));
      for (const [key, url] of urls) {
        if (wanted.has(key)) continue;
        URL.revokeObjectURL(url);
        urls.delete(key);
      }
      for (const snapshot of snapshots.values()) {
        const key = keyOf(snapshot);
        if (urls.has(key) || snapshot.thumbnail.length === 0) continue;
        const bytes = snapshot.thumbnail as Uint8Array<ArrayBuffer>;
        urls.set(key, URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })));
      }
      return (snapshotId) => {
        const snapshot = snapshots.get(snapshotId);
        return snapshot && urls.get(keyOf(snapshot));
      };
    },
    revokeAll() {
      for (const url of urls.values()) URL.revokeObjectURL(url);
      urls.clear();
    },
  };
}
