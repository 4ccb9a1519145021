// Map page thumbnails: one object URL for each picture that is looked up, made once and given back when it is gone.
import type { Id } from '@/lib/domain/id';
import type { Snapshot } from '@/lib/domain/snapshot';

export interface Thumbnails {
  /** Revokes the URLs of what is no longer among `snapshots`; returns who looks them up, and makes those that are new. */
  of(snapshots: ReadonlyMap<Id, Snapshot>): (snapshotId: Id) => string | undefined;
  revokeAll(): void;
}

export function newThumbnails(): Thumbnails {
  /** With the bytes of the thumbnail, which are others after a redaction. */
  const made = new Map<Id, { thumbnail: Uint8Array; url: string }>();
  return {
    of(snapshots) {
      for (const [id, { thumbnail, url }] of made) {
        if (snapshots.get(id)?.thumbnail === thumbnail) continue;
        URL.revokeObjectURL(url);
        made.delete(id);
      }
      return (id) => {
        const known = made.get(id);
        if (known) return known.url;
        const thumbnail = snapshots.get(id)?.thumbnail;
        if (!thumbnail || thumbnail.length === 0) return undefined;
        const url = URL.createObjectURL(new Blob([thumbnail as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }));
        made.set(id, { thumbnail, url });
        return url;
      };
    },
    revokeAll() {
      for (const { url } of made.values()) URL.revokeObjectURL(url);
      made.clear();
    },
  };
}
