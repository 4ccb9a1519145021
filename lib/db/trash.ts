// Trash: what was deleted can come back whole, until it is deleted for good, which leaves an empty row and no picture.
import type { Id } from '@/lib/domain/id';
import type { JourneyMap } from '@/lib/domain/journey-map';
import { forgetInVersion } from '@/lib/domain/map-version';
import { kept } from '@/lib/domain/row';
import { type RowOf, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { isTombstone, newTombstone } from '@/lib/domain/tombstone';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Database } from './database';
import { addFamily, type Family, familyOf } from './family';
import { newGone } from './gone';
import { pause } from './walkthroughs';
import { type Pen, write } from './write';

/** What the trash holds on its own; everything else goes and comes with one of these. */
export type Trashed = 'projects' | 'personas' | 'briefs' | 'walkthroughs' | 'maps' | 'touchpoints';
export const TRASHED: readonly Trashed[] = ['projects', 'personas', 'briefs', 'walkthroughs', 'maps', 'touchpoints'];

/** Puts a row into the trash, with all that belongs to it; a walkthrough that is being recorded is paused first. */
export async function trash(db: Database, table: Trashed, id: Id): Promise<void> {
  await write(db, [...TRASHED], async (pen) => {
    const runs =
      table === 'projects'
        ? await db.walkthroughs.where('projectId').equals(id).toArray()
        : table === 'walkthroughs'
          ? await db.walkthroughs.where('id').equals(id).toArray()
          : [];
    for (const run of runs) if (run.recording === 'recording') await pause(db, pen, run);
    await goOrCome(pen, table, id, pen.now);
  });
}

/** Takes a row out of the trash, with all that belongs to it. */
export async function restore(db: Database, table: Trashed, id: Id): Promise<void> {
  await write(db, [table], (pen) => goOrCome(pen, table, id, null));
}

/** A final run goes and comes whole, and nothing out of it. */
async function goOrCome(pen: Pen, table: Trashed, id: Id, deletedAt: number | null): Promise<void> {
  await (table === 'touchpoints' ? pen : pen.evenFinal).patch(table, id, { deletedAt });
}

/** Something in the trash, with what it belonged to. */
export interface TrashItem {
  table: Trashed;
  id: Id;
  name: string;
  /** Name of its walkthrough or project; empty for a project. */
  of: string;
  /** Epoch ms. */
  deletedAt: number;
}

/** What is in the trash, newest first. What belongs to something else in the trash is not listed: it comes with it. */
export async function loadTrash(db: Database): Promise<TrashItem[]> {
  const [projects, personas, briefs, runs, maps, touchpoints] = await Promise.all([
    db.projects.toArray(),
    db.personas.toArray(),
    db.briefs.toArray(),
    db.walkthroughs.toArray(),
    db.maps.toArray(),
    deleted(db, 'touchpoints'),
  ]);
  const binned = (rows: readonly { id: Id; deletedAt: number | null }[]) =>
    new Set(rows.filter((row) => row.deletedAt !== null).map((row) => row.id));
  const gone = newGone(binned(projects), binned(runs));
  const projectNames = new Map(projects.map((row) => [row.id, row.name]));
  const runById = new Map(runs.map((row) => [row.id, row]));
  const item = (table: Trashed, { id, deletedAt }: RowOf[Trashed], name: string, of: string): TrashItem => {
    return { table, id, name, of, deletedAt: deletedAt ?? 0 };
  };
  const inProject = ({ projectId }: { projectId: Id }) => !gone.project(projectId);
  const projectOf = ({ projectId }: { projectId: Id }) => projectNames.get(projectId) ?? '';
  const items = [
    ...projects.filter(isBinned).map((row) => item('projects', row, row.name, '')),
    ...binnedIn(personas, inProject).map((row) => item('personas', row, row.name, projectOf(row))),
    ...binnedIn(briefs, inProject).map((row) => item('briefs', row, row.title, projectOf(row))),
    ...binnedIn(runs, inProject).map((row) => item('walkthroughs', row, row.name, projectOf(row))),
    ...binnedIn(maps, inProject).map((row) => item('maps', row, row.name, projectOf(row))),
    ...touchpoints.flatMap((row) => {
      const run = runById.get(row.walkthroughId);
      return run && !gone.walkthrough(run) ? [item('touchpoints', row, row.title, run.name)] : [];
    }),
    ...(
      await drawnOn(
        db,
        maps.filter((map) => !gone.map(map)),
        touchpoints,
      )
    ).map(({ row, title, map }) => item('touchpoints', row, title, map.name)),
  ];
  return items.sort((a, b) => b.deletedAt - a.deletedAt);
}

/** Those that were drawn on a map, called as it calls them; one of which nothing was ever said is not worth a line. */
async function drawnOn(db: Database, maps: readonly JourneyMap[], touchpoints: readonly Touchpoint[]) {
  const byId = new Map(maps.map((map) => [map.id, map]));
  const found = touchpoints.map(async (row) => {
    const map = byId.get(row.walkthroughId);
    if (!map) return [];
    const own = await db.overrides
      .where('[mapId+targetId+field]')
      .between([map.id, row.id, ''], [map.id, row.id, '\uffff'])
      .toArray();
    const edits = kept(own);
    const title = edits.find(({ field }) => field === 'title')?.value ?? row.title;
    return edits.length > 0 ? [{ row, title, map }] : [];
  });
  return (await Promise.all(found)).flat();
}

const isBinned = (row: RowOf[Trashed]) => row.deletedAt !== null && !isTombstone(row);

const binnedIn = <Row extends RowOf[Trashed]>(rows: readonly Row[], inProject: (row: Row) => boolean): Row[] =>
  rows.filter((row) => isBinned(row) && inProject(row));

async function deleted<Name extends Trashed>(db: Database, table: Name): Promise<RowOf[Name][]> {
  const rows = await db.table<RowOf[Name], Id>(table).where('deletedAt').above(0).toArray();
  return rows.filter(isBinned);
}

/**
 * Deletes a row and all that belongs to it for good: words and pictures are destroyed in one transaction, and an empty
 * row stays that says so to other devices. A project goes walkthrough by walkthrough, so that each is quick; one that
 * stops half-way stays in the trash with what is left.
 */
export async function destroy(db: Database, table: Trashed, id: Id): Promise<void> {
  if (table === 'projects') {
    const runs = await db.walkthroughs.where('projectId').equals(id).toArray();
    for (const run of runs) if (!isTombstone(run)) await destroy(db, 'walkthroughs', run.id);
  }
  await write(db, [...TABLE_NAMES, 'pixels'], async (pen) => {
    const family = await familyOf(db, table, id);
    if (table === 'walkthroughs') await addOwnMaps(db, family, id);
    await addEdits(db, family);
    for (const [name, ids] of family) for (const one of ids) await empty(db, pen, name, one);
    await forgetInVersions(db, pen, family);
    await db.pixels.bulkDelete([...(family.get('snapshots') ?? []), ...(family.get('attachments') ?? [])]);
  });
}

/** Maps that show nothing but this walkthrough and others that are no more. */
async function addOwnMaps(db: Database, family: Family, runId: Id): Promise<void> {
  for (const map of await db.maps.where('walkthroughIds').equals(runId).toArray()) {
    const others = await db.walkthroughs.bulkGet(map.walkthroughIds.filter((id) => id !== runId));
    if (others.every((run) => !run || isTombstone(run))) await addFamily(db, family, 'maps', map.id);
  }
}

/** What maps that stay say of something that goes. */
async function addEdits(db: Database, family: Family): Promise<void> {
  const targets = new Set([...(family.get('touchpoints') ?? []), ...(family.get('findings') ?? [])]);
  if (targets.size === 0) return;
  const edits = await db.overrides.filter((row) => targets.has(row.targetId)).primaryKeys();
  await addFamily(db, family, 'overrides', ...edits);
  const cards = await db.cards
    .where('touchpointId')
    .anyOf([...targets])
    .primaryKeys();
  await addFamily(db, family, 'cards', ...cards);
  const links = await db.links.filter(({ fromId, toId }) => targets.has(fromId) || targets.has(toId)).primaryKeys();
  await addFamily(db, family, 'links', ...links);
}

/** What was deleted for good does not live on in versions of maps. */
async function forgetInVersions(db: Database, pen: Pen, family: Family): Promise<void> {
  const ids = new Set([...family.values()].flatMap((own) => [...own]));
  for (const version of await db.mapVersions.toArray()) {
    const rows = forgetInVersion(version.rows, ids);
    if (rows !== version.rows) await pen.patch('mapVersions', version.id, { rows });
  }
}

async function empty(db: Database, pen: Pen, table: TableName, id: Id): Promise<void> {
  const row = await db.table<RowOf[TableName], Id>(table).get(id);
  if (!row || isTombstone(row)) return;
  if (row.deletedAt === null) await pen.evenFinal.patch(table, id, { deletedAt: pen.now });
  const marked = await db.table<RowOf[TableName], Id>(table).get(id);
  if (marked) await pen.put(table, newTombstone(table, marked));
}
