// Family: a row with all the rows that belong to it, whichever table they are in.
import type { Id } from '@/lib/domain/id';
import type { TableName } from '@/lib/domain/tables';
import type { Database } from './database';

export type Family = Map<TableName, Set<Id>>;

/** The tables whose rows belong to a row, and the field in which they name it. */
export const CHILDREN: Partial<Record<TableName, readonly (readonly [TableName, string])[]>> = {
  projects: [
    ['personas', 'projectId'],
    ['briefs', 'projectId'],
    ['walkthroughs', 'projectId'],
    ['stages', 'projectId'],
    ['steps', 'projectId'],
    ['links', 'projectId'],
    ['opportunities', 'projectId'],
    ['actions', 'projectId'],
    ['metrics', 'projectId'],
    ['maps', 'projectId'],
  ],
  walkthroughs: [
    ['touchpoints', 'walkthroughId'],
    ['findings', 'walkthroughId'],
    ['comments', 'walkthroughId'],
  ],
  touchpoints: [
    ['findings', 'touchpointId'],
    ['snapshots', 'touchpointId'],
    ['attachments', 'touchpointId'],
    ['cards', 'touchpointId'],
  ],
  snapshots: [
    ['marks', 'snapshotId'],
    ['redactions', 'snapshotId'],
  ],
  maps: [
    // What somebody drew on the map and nobody met.
    ['touchpoints', 'walkthroughId'],
    ['findings', 'walkthroughId'],
    ['links', 'mapId'],
    ['lanes', 'mapId'],
    ['cards', 'mapId'],
    ['overrides', 'mapId'],
    ['savedViews', 'mapId'],
    ['mapVersions', 'mapId'],
  ],
};

/** Ids of a row and of all that belongs to it, by table, those in the trash too; the row itself comes first. */
export async function familyOf(db: Database, table: TableName, id: Id): Promise<Family> {
  const family: Family = new Map();
  await addFamily(db, family, table, id);
  return family;
}

export async function addFamily(db: Database, family: Family, table: TableName, ...ids: Id[]): Promise<void> {
  const known = family.get(table) ?? new Set();
  const fresh = ids.filter((id) => !known.has(id));
  family.set(table, new Set([...known, ...fresh]));
  if (fresh.length === 0) return;
  for (const [child, field] of CHILDREN[table] ?? []) {
    const children = await db.table<unknown, Id>(child).where(field).anyOf(fresh).primaryKeys();
    await addFamily(db, family, child, ...children);
  }
}
