// Snapshot reader: snapshot rows for live queries; an edit of words does not read hundreds of thumbnails again.
import { Dexie, RangeSet } from 'dexie';
import type { Id } from '@/lib/domain/id';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Database } from './database';

/** As `loadSnapshots`; for use inside a live query. */
export type ReadSnapshots = (ids: readonly Id[]) => Promise<Map<Id, Snapshot>>;

/**
 * A reader for the life of a page. It keeps the rows that it read until one of them is written, whichever context wrote,
 * and a row that was not written stays the same object.
 */
export function newSnapshotReader(db: Database): ReadSnapshots {
  const kept = new Map<Id, Snapshot>();
  let writes = 0;
  Dexie.on.storagemutated.subscribe((parts) => {
    const { all, [`idb://${db.name}/snapshots/`]: written } = parts;
    if (!all && !written) return;
    writes += 1;
    const changed = written && RangeSet(written);
    for (const id of kept.keys()) if (all || changed?.hasKey(id)) kept.delete(id);
  });
  return async (ids) => {
    const [first, last] = [...ids].sort().filter((_, index, { length }) => index === 0 || index === length - 1);
    if (first === undefined) return new Map();
    // Reads no row, but a live query hears through it of each that is written; what is told above has been heard by then.
    await db.snapshots
      .where(':id')
      .between(first, last ?? first, true, true)
      .limit(1)
      .primaryKeys();
    const before = writes;
    const found = new Map(kept);
    const rows = await db.snapshots.bulkGet(ids.filter((id) => !kept.has(id)));
    for (const row of rows) {
      if (!row || row.deletedAt !== null) continue;
      found.set(row.id, row);
      // What was written while this was read is read again.
      if (writes === before) kept.set(row.id, row);
    }
    return new Map(ids.flatMap((id) => pair(id, found.get(id))));
  };
}

function pair(id: Id, row: Snapshot | undefined): (readonly [Id, Snapshot])[] {
  return row ? [[id, row]] : [];
}
