// Map version: the rows of a map as text, so that they can be compared with today's and brought back, whatever was done since.
import * as z from 'zod/mini';
import { Id } from './id';
import { migrateRow, newestVersion } from './migrate';
import { byOrder } from './order';
import type { MapSource } from './place-map';
import { type RowOf, rowSchemas } from './tables';

/** What belongs to a map, and the columns that it shares with the other maps of its project. */
export const VERSION_TABLES = [
  'maps',
  'stages',
  'steps',
  'lanes',
  'cards',
  'overrides',
  'links',
  'touchpoints',
  'findings',
] as const;
export type VersionTable = (typeof VERSION_TABLES)[number];

/** Of touchpoints and findings those that somebody drew on the map; the runs are never part of a version. */
export type VersionTables = { [Name in VersionTable]: RowOf[Name][] };

export interface VersionRows extends VersionTables {
  /** In which stage each touchpoint of a run stood by itself: a template moves them all. */
  places: ReadonlyMap<Id, Id | null>;
}

const Packed = z.strictObject({
  dataVersion: z.int().check(z.positive()),
  places: z.array(z.tuple([Id, z.nullable(Id)])),
  tables: z.partialRecord(z.enum(VERSION_TABLES), z.array(z.record(z.string(), z.unknown()))),
});

/** What a map is placed from, and all that is drawn on it. */
export type VersionedSource = MapSource & Pick<VersionTables, 'links'>;

export function packVersion(source: VersionedSource): string {
  const { map } = source;
  const drawn = <Row extends { walkthroughId: Id }>(rows: readonly Row[]) =>
    rows.filter(({ walkthroughId }) => walkthroughId === map.id);
  const tables: { [Name in VersionTable]: readonly RowOf[Name][] } = {
    maps: [map],
    stages: source.stages,
    steps: source.steps,
    lanes: source.lanes,
    cards: source.cards,
    overrides: source.overrides,
    links: source.links,
    touchpoints: drawn(source.touchpoints),
    findings: drawn(source.findings),
  };
  const places = source.touchpoints
    .filter(({ walkthroughId }) => walkthroughId !== map.id)
    .map(({ id, stageId }) => [id, stageId]);
  return JSON.stringify({ dataVersion: newestVersion(), places, tables });
}

/** The rows of a version, brought up to date; what cannot be read is left out. `null` where it is no version at all. */
export function readVersion(text: string): VersionRows | null {
  const packed = Packed.safeParse(parseJson(text));
  if (!packed.success || packed.data.dataVersion > newestVersion()) return null;
  const { dataVersion, places, tables } = packed.data;
  const rows = Object.fromEntries(
    VERSION_TABLES.map((table) => [
      table,
      (tables[table] ?? []).flatMap((row) => {
        const parsed = rowSchemas[table].safeParse(migrateRow(table, row, dataVersion));
        return parsed.success ? [parsed.data] : [];
      }),
    ]),
  ) as unknown as VersionTables;
  return rows.maps.length === 1 ? { ...rows, places: new Map(places) } : null;
}

/** What the map was placed from at that time, over the runs as they are today. */
export function sourceOfVersion<Source extends VersionedSource>(today: Source, rows: VersionRows): Source {
  const { id } = today.map;
  const walked = <Row extends { walkthroughId: Id }>(all: readonly Row[]) =>
    all.filter(({ walkthroughId }) => walkthroughId !== id);
  const [map = today.map] = rows.maps;
  const shown = new Set(map.walkthroughIds);
  const touchpoints = walked(today.touchpoints)
    .filter(({ walkthroughId }) => shown.has(walkthroughId))
    .map((row) => {
      const stageId = rows.places.get(row.id);
      return stageId === undefined ? row : { ...row, stageId };
    });
  return {
    ...today,
    map,
    stages: rows.stages.toSorted(byOrder),
    steps: rows.steps.toSorted(byOrder),
    lanes: rows.lanes.toSorted(byOrder),
    cards: rows.cards,
    overrides: rows.overrides,
    links: rows.links,
    touchpoints: [...touchpoints, ...rows.touchpoints].sort(byOrder),
    findings: [...walked(today.findings), ...rows.findings],
  };
}

/** The version without rows that were deleted for good, and without what it said of them; the same text where it had none. */
export function forgetInVersion(text: string, ids: ReadonlySet<Id>): string {
  const packed = Packed.safeParse(parseJson(text));
  if (!packed.success) return text;
  const { dataVersion, places, tables } = packed.data;
  const says = (row: Readonly<Record<string, unknown>>) =>
    [row.id, row.targetId, row.touchpointId, row.walkthroughId].some((id) => typeof id === 'string' && ids.has(id));
  const kept = Object.entries(tables).map(([table, rows]) => [table, rows.filter((row) => !says(row))] as const);
  const lost = kept.some(([table, rows]) => rows.length < (tables[table as VersionTable]?.length ?? 0));
  const stood = places.filter(([id]) => !ids.has(id));
  if (!lost && stood.length === places.length) return text;
  return JSON.stringify({ dataVersion, places: stood, tables: Object.fromEntries(kept) });
}

/** The version with each row as `change` makes it; empty, and so no version, where it cannot be read. */
export function changeVersion(
  text: string,
  change: <Name extends VersionTable>(table: Name, row: RowOf[Name]) => RowOf[Name],
): string {
  const packed = Packed.safeParse(parseJson(text));
  const rows = readVersion(text);
  if (!packed.success || !rows) return '';
  const changed = <Name extends VersionTable>(table: Name) =>
    (rows[table] as RowOf[Name][]).map((row) => change(table, row));
  const tables = Object.fromEntries(VERSION_TABLES.map((table) => [table, changed(table)]));
  return JSON.stringify({ dataVersion: newestVersion(), places: packed.data.places, tables });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
