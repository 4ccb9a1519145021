// Source: gathers what an export reads from the store: one map, its walkthroughs and their project, nothing else.
import type { Database } from '@/lib/db/database';
import { loadGoneIds } from '@/lib/db/gone';
import { loadPicturedRows } from '@/lib/db/maps';
import { loadPixels } from '@/lib/db/pictures';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import { placeMap } from '@/lib/domain/place-map';
import type { RowOf, TableName } from '@/lib/domain/tables';
import type { Language, Text } from '@/lib/text/text';
import type { ExportSource } from './contract';

/** Rows of each table are found by ids of rows of another one. */
const OWNERS = {
  projects: ['id', 'project'],
  personas: ['projectId', 'project'],
  briefs: ['projectId', 'project'],
  stages: ['projectId', 'project'],
  steps: ['projectId', 'project'],
  opportunities: ['projectId', 'project'],
  actions: ['projectId', 'project'],
  metrics: ['projectId', 'project'],
  links: ['projectId', 'project'],
  maps: ['id', 'map'],
  lanes: ['mapId', 'map'],
  cards: ['mapId', 'map'],
  overrides: ['mapId', 'map'],
  savedViews: ['mapId', 'map'],
  mapVersions: ['mapId', 'map'],
  walkthroughs: ['id', 'walkthrough'],
  touchpoints: ['walkthroughId', 'walkthrough'],
  findings: ['walkthroughId', 'walkthrough'],
  comments: ['walkthroughId', 'walkthrough'],
  snapshots: ['touchpointId', 'touchpoint'],
  attachments: ['touchpointId', 'touchpoint'],
  marks: ['snapshotId', 'snapshot'],
  redactions: ['snapshotId', 'snapshot'],
} as const satisfies Record<TableName, readonly [string, string]>;

/** Fields that name what a row belongs to: with that in the trash, the row says nothing any more. */
const OWNED = ['walkthroughId', 'touchpointId', 'snapshotId', 'targetId', 'fromId', 'toId'];

type Owner = (typeof OWNERS)[TableName][1];

export interface Speech {
  t: Text;
  language: Language;
}

/**
 * What the exporters read about one map. Throws AppError `row-missing` where there is no such map and `export-empty`
 * where it has no touchpoint.
 */
export async function loadExportSource(
  db: Database,
  mapId: Id,
  speech: Speech,
  appVersion: string,
): Promise<ExportSource> {
  const mapRows = await loadPicturedRows(db, mapId);
  if (!mapRows) throw new AppError('row-missing', { detail: 'map' });
  const map = placeMap(mapRows);
  if (map.columns.length === 0) throw new AppError('export-empty');
  const owners: Record<Owner, () => Promise<Id[]>> = {
    map: async () => [mapId],
    project: async () => [...new Set([mapRows.map.projectId, ...mapRows.walkthroughs.map((run) => run.projectId)])],
    // The map itself owns what somebody drew on it.
    walkthrough: async () => [...mapRows.map.walkthroughIds, mapId],
    touchpoint: async () => ids(db, 'touchpoints', await owners.walkthrough()),
    snapshot: async () => ids(db, 'snapshots', await owners.touchpoint()),
  };
  const gone = await loadGoneIds(db, mapRows.map.walkthroughIds);
  const says = (row: object) => !OWNED.some((field) => gone.has(String(row[field as keyof typeof row])));
  return {
    ...speech,
    map,
    mapRows,
    made: { at: db.platform.now(), appVersion },
    picture: (snapshotId) => loadPixels(db, snapshotId),
    async rows(table) {
      const [index, owner] = OWNERS[table];
      const keys = await owners[owner]();
      const rows = await db.table<RowOf[typeof table], Id>(table).where(index).anyOf(keys).toArray();
      return rows.filter((row) => row.deletedAt !== null || table === 'redactions' || says(row));
    },
  };
}

async function ids(db: Database, table: TableName, keys: readonly Id[]): Promise<Id[]> {
  return db.table<unknown, Id>(table).where(OWNERS[table][0]).anyOf(keys).primaryKeys();
}
