// Pictures: the pixels of snapshots, read one at a time.
import type { Id } from '@/lib/domain/id';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Database } from './database';

/** The pixels of a snapshot; `undefined` where the browser lost them. */
export async function loadPixels(db: Database, snapshotId: Id): Promise<Blob | undefined> {
  return (await db.pixels.get(snapshotId))?.blob;
}

/** Snapshot rows (with thumbnails, without pixels) by id. */
export async function loadSnapshots(db: Database, ids: readonly Id[]): Promise<Map<Id, Snapshot>> {
  const rows = await db.snapshots.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row && row.deletedAt === null ? [[row.id, row] as const] : [])));
}
