// Duplicate: a walkthrough or a map once more, with ids of its own, its pictures, and everything inside it pointing inside it.

import { stopClock } from '@/lib/domain/clock';
import type { Id } from '@/lib/domain/id';
import type { Row } from '@/lib/domain/row';
import { type RowOf, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import { familyOf } from './family';
import { checkSpace } from './space';
import { type Pen, write } from './write';

/**
 * Adds a copy called `name` and returns its id. What is in the trash stays behind; a walkthrough that is being recorded
 * is paused in its copy. `then` writes more of the copy in the same transaction. Throws `row-missing`, and `storage-low` where its pictures would not fit.
 */
export async function duplicate(
  db: Database,
  table: 'walkthroughs' | 'maps',
  id: Id,
  name: string,
  then?: (pen: Pen, copyId: Id) => Promise<void>,
): Promise<Id> {
  const pictures = table === 'maps' ? 0 : await sizeOfPictures(db, id);
  await checkSpace(pictures);
  return write(db, [...TABLE_NAMES, 'pixels'], async (pen) => {
    const family = await familyOf(db, table, id);
    const rows: [TableName, Row][] = [];
    for (const [member, ids] of family) {
      for (const row of await db.table<Row, Id>(member).bulkGet([...ids])) {
        if (row && row.deletedAt === null) rows.push([member, row]);
      }
    }
    const newIds = new Map(rows.map(([, row]) => [row.id, db.platform.newId()]));
    for (const [member, row] of rows) {
      const { id: old, createdAt, deletedAt, author, stamps, seen, conflicts, ...fields } = row;
      const copy = withNewIds(fields, newIds) as Omit<RowOf[typeof member], keyof Row>;
      const named = old === id ? { ...copy, name, ...ofCopy(member, row, pen.now) } : copy;
      await pen.add(member, named, newIds.get(old));
      if (member !== 'snapshots' && member !== 'attachments') continue;
      const pixels = await db.pixels.get(old);
      if (pixels) await db.pixels.add({ ...pixels, id: newIds.get(old) ?? '' });
    }
    const copyId = newIds.get(id) ?? '';
    await then?.(pen, copyId);
    return copyId;
  });
}

/** Bytes of all pictures of a walkthrough. */
async function sizeOfPictures(db: Database, runId: Id): Promise<number> {
  const touchpoints = await db.touchpoints.where('walkthroughId').equals(runId).primaryKeys();
  const snapshots = await db.snapshots.where('touchpointId').anyOf(touchpoints).toArray();
  return snapshots.reduce((sum, snapshot) => sum + snapshot.size, 0);
}

/** A map shows what the one shows that it was copied from; two walkthroughs never record at once, and a copy is a draft. */
function ofCopy(table: TableName, row: Row, now: number): object {
  if (table === 'maps') return { copiedFromId: row.id };
  const { recording, clock } = row as unknown as Walkthrough;
  const stopped = { recording: recording === 'recording' ? 'paused' : recording, clock: stopClock(clock, now) };
  return { ...stopped, state: 'draft', stateAt: null, reviewer: null };
}

/** Ids stand alone in their fields, and within the rows that a version of a map keeps as text. */
const ID = /[0-7][0-9A-HJKMNP-TV-Z]{25}/g;

/** `value` with every id of the family replaced, wherever it stands; bytes stay as they are. */
function withNewIds(value: unknown, newIds: ReadonlyMap<Id, Id>): unknown {
  if (typeof value === 'string') return value.replace(ID, (id) => newIds.get(id) ?? id);
  if (Array.isArray(value)) return value.map((one) => withNewIds(one, newIds));
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNewIds(one, newIds)]));
}
