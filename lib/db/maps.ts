// Maps: a map over walkthroughs is made with all its lanes; its edits are overrides, never changes of a run.

import type { Attachment } from '@/lib/domain/attachment';
import type { Brief } from '@/lib/domain/brief';
import type { Card } from '@/lib/domain/card';
import type { Finding } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { BLANK_MAP, type JourneyMap, type Override } from '@/lib/domain/journey-map';
import { FIRST_LANES, type Lane } from '@/lib/domain/lane';
import type { Link } from '@/lib/domain/link';
import type { Metric } from '@/lib/domain/metric';
import type { OverrideChange } from '@/lib/domain/move-column';
import type { Action, Opportunity } from '@/lib/domain/opportunity';
import { byOrder, orderBetween } from '@/lib/domain/order';
import { isRatedField } from '@/lib/domain/override-rating';
import type { Persona } from '@/lib/domain/persona';
import { kept } from '@/lib/domain/row';
import type { Mark, Snapshot } from '@/lib/domain/snapshot';
import type { Stage, Step } from '@/lib/domain/stage';
import type { TableName } from '@/lib/domain/tables';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import { loadGone } from './gone';
import { loadMarks } from './marks';
import { loadFurtherParts, loadSnapshots } from './pictures';
import { checkRatings, RATED_FROM } from './rated-overrides';
import type { Deed } from './revert';
import { plainReader, type RowReader } from './row-reader';
import { type Pen, write } from './write';

/** Everything a map is placed from. */
export interface MapRows {
  map: JourneyMap;
  walkthroughs: Walkthrough[];
  personas: Persona[];
  briefs: Brief[];
  stages: Stage[];
  steps: Step[];
  touchpoints: Touchpoint[];
  findings: Finding[];
  lanes: Lane[];
  cards: Card[];
  overrides: Override[];
  links: Link[];
  /** What its sub-journeys lead to. */
  linkedMaps: JourneyMap[];
  opportunities: Opportunity[];
  actions: Action[];
  metrics: Metric[];
  /** The files of touchpoints without a picture: they are the evidence that a checklist asks for. */
  attachments: Attachment[];
}

/** The same with the rows of its snapshots, which hold their thumbnails, and their marks; without pixels. */
export interface PicturedRows extends MapRows {
  snapshots: Map<Id, Snapshot>;
  /** By the snapshot that they lie on, each list in its order; a snapshot without any is left out. */
  marks: Map<Id, Mark[]>;
}

/** The map of one walkthrough: the one that is there, or a new one. */
export async function mapOfWalkthrough(db: Database, walkthrough: Walkthrough): Promise<JourneyMap> {
  return write(db, ['maps', 'lanes'], async (pen) => {
    const { id, projectId, name, personaId } = walkthrough;
    const maps = kept(await db.maps.where('walkthroughIds').equals(id).toArray());
    const found = maps.find((map) => map.walkthroughIds.length === 1) ?? maps[0];
    return found ?? addMap(pen, { projectId, name, personaId, walkthroughIds: [id] });
  });
}

/** Adds a map with its first lanes; for use inside a transaction over `maps` and `lanes`. */
export async function addMap(
  pen: Pen,
  fields: Pick<JourneyMap, 'projectId' | 'name' | 'walkthroughIds' | 'personaId'>,
): Promise<JourneyMap> {
  const map = await pen.add('maps', { ...BLANK_MAP, ...fields });
  let order: string | null = null;
  for (const kind of FIRST_LANES) {
    order = orderBetween(order, null);
    await pen.add('lanes', { mapId: map.id, order, kind, title: null, hidden: false });
  }
  return map;
}

/** Where `loadMapRows` reads. */
export const MAP_TABLES = [
  'projects',
  'maps',
  'walkthroughs',
  'personas',
  'briefs',
  'stages',
  'steps',
  'touchpoints',
  'findings',
  'lanes',
  'cards',
  'overrides',
  'links',
  'opportunities',
  'actions',
  'metrics',
  'attachments',
] as const satisfies readonly TableName[];

/** All rows of a map; `undefined` where there is none of that id. A page that reads again and again hands in its reader. */
export async function loadMapRows(
  db: Database,
  mapId: Id,
  reader: RowReader = plainReader(db),
): Promise<MapRows | undefined> {
  const map = await db.maps.get(mapId);
  const gone = await loadGone(db);
  if (!map || gone.map(map)) return undefined;
  const walkthroughs = kept(await reader.rows('walkthroughs', map.walkthroughIds));
  // The map's own are those that somebody drew on it.
  const owners = [...walkthroughs.map((run) => run.id), mapId];
  const inProject = [map.projectId];
  const [personas, briefs, stages, steps, touchpoints, findings] = await Promise.all([
    reader.rowsWhere('personas', 'projectId', inProject),
    reader.rowsWhere('briefs', 'projectId', inProject),
    reader.rowsWhere('stages', 'projectId', inProject),
    reader.rowsWhere('steps', 'projectId', inProject),
    reader.rowsWhere('touchpoints', 'walkthroughId', owners),
    reader.rowsWhere('findings', 'walkthroughId', owners),
  ]);
  const [lanes, cards, overrides, links, opportunities, actions, metrics] = await Promise.all([
    reader.rowsWhere('lanes', 'mapId', [mapId]),
    reader.rowsWhere('cards', 'mapId', [mapId]),
    reader.rowsWhere('overrides', 'mapId', [mapId]),
    reader.rowsWhere('links', 'mapId', [mapId]),
    reader.rowsWhere('opportunities', 'projectId', inProject),
    reader.rowsWhere('actions', 'projectId', inProject),
    reader.rowsWhere('metrics', 'projectId', inProject),
  ]);
  const drawn = kept(links);
  const linked = drawn.flatMap(({ kind, toId }) => (kind === 'sub-journey' ? toId : []));
  const linkedMaps = linked.length > 0 ? await reader.rows('maps', linked) : [];
  const shown = kept(touchpoints).sort(byOrder);
  const bare = shown.flatMap(({ id, snapshotId }) => (snapshotId === null ? id : []));
  const attachments = kept(await reader.rowsWhere('attachments', 'touchpointId', bare));
  const placed = new Set(shown.map((touchpoint) => touchpoint.id));
  return {
    map,
    walkthroughs,
    personas: kept(personas),
    briefs: kept(briefs),
    stages: kept(stages).sort(byOrder),
    steps: kept(steps).sort(byOrder),
    touchpoints: shown,
    findings: kept(findings)
      .filter((finding) => placed.has(finding.touchpointId))
      .sort(byOrder),
    lanes: kept(lanes).sort(byOrder),
    cards: kept(cards),
    overrides: kept(overrides),
    links: drawn,
    linkedMaps: linkedMaps.filter((one) => !gone.map(one)),
    opportunities: kept(opportunities).sort(byOrder),
    actions: kept(actions).sort(byOrder),
    metrics: kept(metrics),
    attachments,
  };
}

/** The same with its snapshots, all parts of them, and their marks. */
export async function loadPicturedRows(db: Database, mapId: Id): Promise<PicturedRows | undefined> {
  const rows = await loadMapRows(db, mapId);
  if (!rows) return undefined;
  const firsts = await loadSnapshots(
    db,
    rows.touchpoints.flatMap(({ snapshotId }) => snapshotId ?? []),
  );
  const snapshots = new Map([...firsts, ...(await loadFurtherParts(db, [...firsts.values()]))]);
  return { ...rows, snapshots, marks: await loadMarks(db, [...snapshots.keys()]) };
}

/** Maps of the database, newest first. */
export async function loadMaps(db: Database): Promise<JourneyMap[]> {
  const gone = await loadGone(db);
  return (await db.maps.orderBy('id').reverse().toArray()).filter((map) => !gone.map(map));
}

/**
 * Makes the changes of a map in one transaction. Throws `invalid-input` for a rating that the map may not say itself, or
 * that is none.
 */
export async function setOverrides(db: Database, mapId: Id, changes: readonly OverrideChange[]): Promise<Deed> {
  const rated = changes.filter(({ field, value }) => isRatedField(field) && value !== undefined);
  return write(db, ['overrides', ...(rated.length > 0 ? RATED_FROM : [])], async (pen) => {
    await checkRatings(db, mapId, rated);
    await overrideAll(db, pen, mapId, changes);
    return { changes: pen.changes };
  });
}

/**
 * The same inside a transaction over `overrides`. One row for each field of a target, also when it is taken back; its value
 * and whether it counts are always written together, so that they have one stamp.
 */
export async function overrideAll(
  db: Database,
  pen: Pen,
  mapId: Id,
  changes: readonly OverrideChange[],
): Promise<void> {
  for (const { targetId, field, value } of changes) {
    const all = await db.overrides.where('[mapId+targetId+field]').equals([mapId, targetId, field]).toArray();
    const row = all.find(({ deletedAt }) => deletedAt === null) ?? all[0];
    if (value !== undefined && row) await pen.patch('overrides', row.id, { value, deletedAt: null });
    else if (value !== undefined) await pen.add('overrides', { mapId, targetId, field, value });
    else if (row?.deletedAt === null) {
      await pen.patch('overrides', row.id, { value: row.value, deletedAt: pen.now });
    }
  }
}
