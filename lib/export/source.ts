// Source: gathers what an export reads from the store: one map, its walkthroughs and their project, nothing else.
import type { Database } from '@/lib/db/database';
import { loadGoneIds } from '@/lib/db/gone';
import { loadPicturedRows, type PicturedRows } from '@/lib/db/maps';
import { loadPixels } from '@/lib/db/pictures';
import { AppError } from '@/lib/domain/app-error';
import { ALL_CONTENTS, type Contents, holdsAll } from '@/lib/domain/export-contents';
import type { Id } from '@/lib/domain/id';
import { readVersion, VERSION_TABLES } from '@/lib/domain/map-version';
import { placeMap } from '@/lib/domain/place-map';
import type { Row } from '@/lib/domain/row';
import { type RowOf, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import type { Language, Text } from '@/lib/text/text';
import { type Narrow, narrowMapRows, newNarrowing } from './contents/narrow-rows';
import { newPeople } from './contents/people';
import { newNameReplacer } from './contents/replace-names';
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
 * What the exporters read about one map, narrowed to the contents that are wanted of it. Throws AppError `row-missing` where
 * there is no such map and `export-empty` where it has no touchpoint.
 */
export async function loadExportSource(
  db: Database,
  mapId: Id,
  speech: Speech,
  appVersion: string,
  contents: Contents = ALL_CONTENTS,
): Promise<ExportSource> {
  const whole = await loadPicturedRows(db, mapId);
  if (!whole) throw new AppError('row-missing', { detail: 'map' });
  const rows = await rowsOfMap(db, whole);
  const narrow = holdsAll(contents) ? null : await narrowingOf(contents, rows, speech.t);
  const mapRows = narrow ? narrowMapRows(whole, contents, narrow) : whole;
  const map = placeMap(mapRows);
  if (map.columns.length === 0) throw new AppError('export-empty');
  return {
    ...speech,
    map,
    mapRows,
    contents,
    made: { at: db.platform.now(), appVersion },
    picture: async (id) => (contents.pictures ? loadPixels(db, id) : undefined),
    rows: async (table) => (narrow ? narrow(table, await rows(table)) : rows(table)),
  };
}

/** All rows of a table that belong to a map. */
async function rowsOfMap(db: Database, { map, walkthroughs }: PicturedRows): Promise<ExportSource['rows']> {
  const owners: Record<Owner, () => Promise<Id[]>> = {
    map: async () => [map.id],
    project: async () => [...new Set([map.projectId, ...walkthroughs.map((run) => run.projectId)])],
    // The map itself owns what somebody drew on it.
    walkthrough: async () => [...map.walkthroughIds, map.id],
    touchpoint: async () => ids(db, 'touchpoints', await owners.walkthrough()),
    snapshot: async () => ids(db, 'snapshots', await owners.touchpoint()),
  };
  const gone = await loadGoneIds(db, map.walkthroughIds);
  const says = (row: object) => !OWNED.some((field) => gone.has(String(row[field as keyof typeof row])));
  return async (table) => {
    const [index, owner] = OWNERS[table];
    const keys = await owners[owner]();
    const rows = await db.table<RowOf[typeof table], Id>(table).where(index).anyOf(keys).toArray();
    return rows.filter((row) => row.deletedAt !== null || table === 'redactions' || says(row));
  };
}

/** Reads every row where names are to be left out: whoever is named in one is looked for in all. */
async function narrowingOf(contents: Contents, rows: ExportSource['rows'], t: Text): Promise<Narrow> {
  if (contents.names) return newNarrowing(contents, null);
  const all = (await Promise.all(TABLE_NAMES.map(async (table): Promise<Row[]> => rows(table)))).flat();
  const versions = (await rows('mapVersions')).map((version) => readVersion(version.rows));
  const packed = versions.flatMap((version) => VERSION_TABLES.flatMap((table): Row[] => version?.[table] ?? []));
  const people = newPeople(await rows('walkthroughs'), [...all, ...packed], t);
  return newNarrowing(contents, newNameReplacer(people));
}

async function ids(db: Database, table: TableName, keys: readonly Id[]): Promise<Id[]> {
  return db.table<unknown, Id>(table).where(OWNERS[table][0]).anyOf(keys).primaryKeys();
}
