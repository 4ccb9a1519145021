// Pictures: the pixels of snapshots, read one at a time.
import type { Id } from '@/lib/domain/id';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Touchpoint } from '@/lib/domain/touchpoint';
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

/** The parts of a touchpoint's picture, from the top down: one, but for a page too tall for one. */
export async function loadParts(
  db: Database,
  { id, snapshotId }: Pick<Touchpoint, 'id' | 'snapshotId'>,
): Promise<Snapshot[]> {
  const rows = await db.snapshots.where('touchpointId').equals(id).toArray();
  return rows
    .filter((row) => row.deletedAt === null && (row.id === snapshotId || row.part > 0))
    .sort((a, b) => a.part - b.part);
}

/** The parts below these pictures, by id; only what is too tall for one picture has any. */
export async function loadFurtherParts(db: Database, firsts: readonly Snapshot[]): Promise<Map<Id, Snapshot>> {
  const tall = firsts.filter(({ source }) => source === 'full-page').map(({ touchpointId }) => touchpointId);
  const rows = await db.snapshots.where('touchpointId').anyOf(tall).toArray();
  const further = rows.filter(({ deletedAt, part }) => deletedAt === null && part > 0);
  return new Map(further.sort((a, b) => a.part - b.part).map((row) => [row.id, row]));
}

/** The pixels of the parts below the one that is named; none for most. */
export async function loadFurtherPixels(db: Database, snapshotId: Id): Promise<{ id: Id; blob: Blob }[]> {
  const first = await db.snapshots.get(snapshotId);
  if (first?.source !== 'full-page') return [];
  const [, ...further] = await loadParts(db, { id: first.touchpointId, snapshotId });
  const pixels = await db.pixels.bulkGet(further.map((part) => part.id));
  return pixels.flatMap((row) => row ?? []);
}
