// Map versions: a map kept under a name as it is, and brought back as it was; the runs stay as they are.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { MapVersion } from '@/lib/domain/journey-map';
import {
  packVersion,
  readVersion,
  VERSION_TABLES,
  type VersionTable,
  type VersionTables,
} from '@/lib/domain/map-version';
import { kept, type Row } from '@/lib/domain/row';
import { sameValue } from '@/lib/domain/same-value';
import type { RowOf } from '@/lib/domain/tables';
import { isTombstone } from '@/lib/domain/tombstone';
import { contentsOf } from './contents';
import type { Database } from './database';
import { loadMapRows, overrideAll } from './maps';
import type { Deed } from './revert';
import { type Patch, type Pen, write } from './write';

/** Versions of a map, the newest first. */
export async function loadVersions(db: Database, mapId: Id): Promise<MapVersion[]> {
  return kept(await db.mapVersions.where('mapId').equals(mapId).toArray()).reverse();
}

/** Keeps the map as it is under a name. Throws `row-missing`. */
export async function saveVersion(db: Database, mapId: Id, name: string): Promise<Deed> {
  const rows = await loadMapRows(db, mapId);
  if (!rows) throw new AppError('row-missing', { detail: 'maps' });
  return write(db, ['mapVersions'], async (pen) => {
    await pen.add('mapVersions', { mapId, name, rows: packVersion(rows) });
    return { changes: pen.changes };
  });
}

/**
 * Makes the map what it was, and keeps it as it is now under the name `before`. Stages and steps come back for all maps of
 * the project; those that came since go where nothing stands in them. The runs stay as they are: what stands elsewhere
 * there since is put back on this map alone. Throws `row-missing`, and `version-unreadable` for
 * one that this Walkmap cannot read.
 */
export async function restoreVersion(db: Database, id: Id, before: string): Promise<Deed> {
  const version = await db.mapVersions.get(id);
  const today = version && (await loadMapRows(db, version.mapId));
  if (!version || !today) throw new AppError('row-missing', { detail: 'mapVersions' });
  const rows = readVersion(version.rows);
  if (!rows) throw new AppError('version-unreadable');
  const { projectId } = today.map;
  // Those of which `contentsOf` asks what stands in a stage or on a step, too.
  const asked = ['walkthroughs', 'opportunities', 'metrics'] as const;
  return write(db, [...VERSION_TABLES, ...asked, 'mapVersions'], async (pen) => {
    await pen.add('mapVersions', { mapId: version.mapId, name: before, rows: packVersion(today) });
    const runs = await db.walkthroughs.bulkGet(rows.maps[0]?.walkthroughIds ?? []);
    const walkthroughIds = runs.flatMap((run) => (run && !isTombstone(run) ? run.id : []));
    const wanted: VersionTables = { ...rows, maps: rows.maps.map((map) => ({ ...map, projectId, walkthroughIds })) };
    for (const table of VERSION_TABLES) await bringBack(db, pen, table, wanted[table]);
    for (const table of VERSION_TABLES) {
      const there = new Set(wanted[table].map((row) => row.id));
      const since = (await currentRows(db, table, version.mapId, projectId)).filter((row) => !there.has(row.id));
      for (const row of since) {
        const shared = table === 'stages' || table === 'steps';
        if (shared && (await contentsOf(db, table, row.id)) > 0) continue;
        await pen.patch(table, row.id, { deletedAt: pen.now });
      }
    }
    const said = new Set(rows.overrides.flatMap(({ targetId, field }) => (field === 'stageId' ? targetId : [])));
    const moved = today.touchpoints.flatMap(({ id: targetId, stageId }) => {
      const value = rows.places.get(targetId);
      const stands = value === undefined || value === stageId || said.has(targetId);
      return stands ? [] : [{ targetId, field: 'stageId' as const, value }];
    });
    await overrideAll(db, pen, version.mapId, moved);
    return { changes: pen.changes };
  });
}

async function bringBack<Name extends VersionTable>(
  db: Database,
  pen: Pen,
  table: Name,
  rows: readonly RowOf[Name][],
): Promise<void> {
  const there = await db.table<RowOf[Name], Id>(table).bulkGet(rows.map((row) => row.id));
  for (const [index, row] of rows.entries()) {
    const { id, createdAt, deletedAt, author, stamps, seen, conflicts, ...fields } = row;
    const now = there[index];
    if (!now) {
      await pen.add(table, fields as unknown as Parameters<typeof pen.add<Name>>[1], id);
      continue;
    }
    const other = Object.entries({ ...fields, deletedAt: null }).filter(
      ([field, value]) => !sameValue(value, now[field as keyof typeof now]),
    );
    if (other.length > 0) await pen.patch(table, id, Object.fromEntries(other) as Patch<Name>);
  }
}

/** What belongs to the map now, of the shared ones what belongs to its project. */
async function currentRows(db: Database, table: VersionTable, mapId: Id, projectId: Id): Promise<Row[]> {
  if (table === 'maps') return [];
  const [index, owner] =
    table === 'stages' || table === 'steps'
      ? ['projectId', projectId]
      : [table === 'touchpoints' || table === 'findings' ? 'walkthroughId' : 'mapId', mapId];
  return kept(await db.table<Row, Id>(table).where(index).equals(owner).toArray());
}
