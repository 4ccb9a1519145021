// Merge bundle: what the store would hold after a bundle was taken in: rows to put, pixels to put and to remove.
import type { Database, PixelsRow } from '@/lib/db/database';
import type { RowRef } from '@/lib/db/disputes';
import { openConflicts } from '@/lib/domain/conflicts';
import type { Id } from '@/lib/domain/id';
import { forgetDestroyed, mergeRow } from '@/lib/domain/merge';
import { dividedPictures } from '@/lib/domain/redaction';
import type { Row } from '@/lib/domain/row';
import { sameValue } from '@/lib/domain/same-value';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type RowOf, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { isTombstone, newTombstone } from '@/lib/domain/tombstone';
import type { CheckedBundle } from './checked-bundle';
import { type ChangeKind, MOST_LISTED, type PlannedRow, plannedFields } from './planned-rows';
import { type BundleRows, newBundleRows } from './read-rows';

/** How many rows of a table a bundle brings; rows that are in the trash on both sides count as the same. */
export interface RowCounts {
  added: number;
  /** Rows that read differently from now on, and nobody has to decide anything. */
  changed: number;
  /** Rows of which both sides wrote a field unseen by each other. */
  conflict: number;
  same: number;
  /** Rows that go to the trash here, because they were deleted where the bundle comes from. */
  deleted: number;
  /** Rows that the bundle has and that stay deleted, because they were deleted here. */
  stayDeleted: number;
}

export interface ImportPlan {
  tables: Record<TableName, RowCounts>;
  /** Rows that get new values for a person to decide about, also those that go to the trash. */
  conflicts: RowRef[];
  /** Of each kind and table the first rows. */
  rows: PlannedRow[];
  /** Pictures that come with new rows, that are put back in place of lost or damaged ones, and that are nowhere. */
  pictures: { added: number; restored: number; missing: number };
}

export interface MergedBundle {
  plan: ImportPlan;
  rows: BundleRows;
  /** Those of `rows` that are here already, as they are. */
  before: Map<Id, Row>;
  pixels: PixelsRow[];
  /** Pixels of pictures that were destroyed, or that are no longer those of their row. */
  goners: Id[];
}

/** `broken` has the ids of rows whose pixels here are lost or damaged. Reads; for use inside a transaction, too. */
export async function mergeBundle(
  db: Database,
  { rows, blobs }: CheckedBundle,
  broken: ReadonlySet<Id>,
): Promise<MergedBundle> {
  const redactions = await db.redactions.toArray();
  const known = new Set(redactions.map((row) => row.destroyedSha256));
  const destroyed = new Set([...known, ...rows.redactions.map((row) => row.destroyedSha256)]);
  const divided = dividedPictures([...redactions, ...rows.redactions]);
  for (const picture of [...(await db.snapshots.bulkGet([...divided])), ...rows.snapshots])
    if (picture && divided.has(picture.id)) destroyed.add(picture.sha256);
  const merged: MergedBundle = {
    plan: {
      tables: {} as ImportPlan['tables'],
      conflicts: [],
      rows: [],
      pictures: { added: 0, restored: 0, missing: 0 },
    },
    rows: newBundleRows(),
    before: new Map(),
    pixels: [],
    goners: [],
  };
  const { pictures } = merged.plan;
  const place = (row: Pictured, before: Pictured | undefined) => {
    const isNew = before?.sha256 !== row.sha256;
    const blob = blobs.get(row.sha256);
    if (isTombstone(row) || destroyed.has(row.sha256)) merged.goners.push(row.id);
    else if (blob && (isNew || broken.has(row.id))) {
      merged.pixels.push({ id: row.id, blob });
      pictures[isNew ? 'added' : 'restored'] += 1;
    } else if (!blob && isNew) {
      merged.goners.push(row.id);
      pictures.missing += 1;
    }
  };
  for (const table of TABLE_NAMES) {
    merged.plan.tables[table] = await mergeTable(db, table, rows[table], destroyed, merged, place);
  }
  if (destroyed.size > known.size) await forgetElsewhere(db, destroyed, merged);
  return merged;
}

type Pictured = Pick<Snapshot, 'id' | 'sha256' | 'deletedAt' | 'stamps'>;

async function mergeTable<Name extends TableName>(
  db: Database,
  table: Name,
  theirs: readonly RowOf[Name][],
  destroyed: ReadonlySet<string>,
  merged: MergedBundle,
  place: (row: Pictured, before: Pictured | undefined) => void,
): Promise<RowCounts> {
  const counts: RowCounts = { added: 0, changed: 0, conflict: 0, same: 0, deleted: 0, stayDeleted: 0 };
  const list = newList(merged.plan.rows);
  // Some at a time, so that the page goes on answering.
  for (let from = 0; from < theirs.length; from += AT_ONCE) {
    const some = theirs.slice(from, from + AT_ONCE);
    const stored = await db.table<RowOf[Name], Id>(table).bulkGet(some.map(({ id }) => id));
    for (const [index, their] of some.entries()) {
      const mine = stored[index];
      const row = withoutDestroyed(mergeRows(table, mine, their), destroyed);
      if ('sha256' in row) place(row, mine as Pictured | undefined);
      const isDisputed = openConflicts(row).length > (mine ? openConflicts(mine).length : 0);
      const kind = kindOf(mine, their, row, isDisputed);
      counts[kind] += 1;
      if (kind !== 'same') list(table, kind, mine, row);
      if (mine && sameValue(mine, row)) continue;
      (merged.rows[table] as RowOf[Name][]).push(row);
      if (mine) merged.before.set(row.id, mine);
      if (isDisputed) merged.plan.conflicts.push({ table, id: row.id });
    }
  }
  return counts;
}

/** Rows that are read and merged between two turns of the page. */
const AT_ONCE = 250;

/** Notes what is done to single rows, of each kind the first ones. */
function newList(rows: PlannedRow[]) {
  const listed = new Map<ChangeKind, number>();
  return (table: TableName, kind: ChangeKind, before: Row | undefined, row: Row) => {
    const count = (listed.get(kind) ?? 0) + 1;
    listed.set(kind, count);
    if (count > MOST_LISTED) return;
    const hasFields = before !== undefined && (kind === 'changed' || kind === 'conflict');
    rows.push({ table, id: row.id, kind, row, fields: hasFields ? plannedFields(before, row) : [] });
  };
}

/** What was emptied for good here stays empty as long as it is deleted, whatever an older bundle still knows. */
function mergeRows<Name extends TableName>(
  table: Name,
  mine: RowOf[Name] | undefined,
  their: RowOf[Name],
): RowOf[Name] {
  if (!mine) return their;
  if (sameValue(mine, their)) return mine;
  const row = mergeRow(table, mine, their);
  return isTombstone(mine) && row.deletedAt !== null ? newTombstone(table, row) : row;
}

function withoutDestroyed<T extends RowOf[TableName]>(row: T, destroyed: ReadonlySet<string>): T {
  return 'thumbnail' in row ? (forgetDestroyed(row, destroyed) as T) : row;
}

function kindOf(
  mine: RowOf[TableName] | undefined,
  their: RowOf[TableName],
  row: RowOf[TableName],
  isDisputed: boolean,
): keyof RowCounts {
  if (row.deletedAt !== null) {
    if (mine?.deletedAt === null) return 'deleted';
    return their.deletedAt === null ? 'stayDeleted' : 'same';
  }
  if (!mine || mine.deletedAt !== null) return 'added';
  if (isDisputed) return 'conflict';
  return sameValue(mine, row) ? 'same' : 'changed';
}

/** A redaction that comes with a bundle destroys its picture wherever this store has it. */
async function forgetElsewhere(db: Database, destroyed: ReadonlySet<string>, merged: MergedBundle): Promise<void> {
  const coming = new Set(merged.rows.snapshots.map(({ id }) => id));
  const hit = await db.snapshots.filter((row) => destroyed.has(row.sha256) && !coming.has(row.id)).toArray();
  for (const row of hit) {
    merged.goners.push(row.id);
    if (row.thumbnail.length === 0) continue;
    merged.rows.snapshots.push(forgetDestroyed(row, destroyed));
    merged.before.set(row.id, row);
  }
}
