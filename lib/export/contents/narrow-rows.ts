// Narrow rows: leaves out of the rows of an export what was not chosen to go out with it.
import type { PicturedRows } from '@/lib/db/maps';
import type { ContentKind, Contents } from '@/lib/domain/export-contents';
import type { LaneKind } from '@/lib/domain/lane';
import { changeVersion } from '@/lib/domain/map-version';
import type { Row } from '@/lib/domain/row';
import { sameValue } from '@/lib/domain/same-value';
import { type RowOf, rowSchemas, type TableName } from '@/lib/domain/tables';
import { holdsName } from './people';
import type { NameReplacer } from './replace-names';

export type Narrow = <Name extends TableName>(table: Name, rows: readonly RowOf[Name][]) => RowOf[Name][];

/** Tables of which no row goes out without a kind of contents. */
const WHOLE: { readonly [Name in TableName]?: ContentKind } = {
  comments: 'comments',
  opportunities: 'decisions',
  actions: 'decisions',
  metrics: 'decisions',
};

/** What fields say instead. */
const BLANKS: Readonly<
  Partial<Record<ContentKind, { [Name in TableName]?: (row: RowOf[Name]) => Partial<RowOf[Name]> }>>
> = {
  pictures: {
    snapshots: () => ({ thumbnail: new Uint8Array() }),
    personas: () => ({ portrait: null }),
  },
  answers: {
    touchpoints: () => ({ answers: [] }),
    walkthroughs: () => ({ answers: [], ratings: [], comment: '' }),
    briefs: ({ checklist }) => ({ checklist: { ...checklist, items: [] } }),
  },
};

/** Lanes that would have nothing to show. */
const LANES: Readonly<Partial<Record<ContentKind, readonly LaneKind[]>>> = {
  pictures: ['snapshot'],
  answers: ['score'],
  decisions: ['opportunity', 'metric'],
};

/**
 * `names` puts pseudonyms in place of people, where these are not to go out. A field that says less than it did carries no
 * stamp, so that on its way back it loses against the device that has its words.
 */
export function newNarrowing(contents: Contents, names: NameReplacer | null): Narrow {
  const out = (Object.keys(BLANKS) as ContentKind[]).filter((kind) => !contents[kind]);
  const narrowed = <Name extends TableName>(table: Name, row: RowOf[Name]): RowOf[Name] => {
    const blanks = out.flatMap((kind) => BLANKS[kind]?.[table]?.(row) ?? []);
    const blank = Object.assign({}, row, ...blanks) as RowOf[Name];
    return unstamped(row, names ? renamed(table, blank, names, narrowed) : blank);
  };
  return (table, rows) => {
    const kind = WHOLE[table];
    return kind && !contents[kind] ? [] : rows.map((row) => narrowed(table, row));
  };
}

/** What the map is placed from, narrowed; lanes that are left empty are not drawn. */
export function narrowMapRows(rows: PicturedRows, contents: Contents, narrow: Narrow): PicturedRows {
  const bare = Object.entries(LANES).flatMap(([kind, lanes]) => (contents[kind as ContentKind] ? [] : lanes));
  const { map, linkedMaps, snapshots, marks, ...lists } = rows;
  const narrowed = Object.entries(lists).map(([table, list]) => [table, narrow(table as TableName, list as never)]);
  const shown = contents.pictures ? [...snapshots.values()] : [];
  const isShown = new Set(shown.map(({ id }) => id));
  return {
    ...(Object.fromEntries(narrowed) as typeof lists),
    map: narrow('maps', [map])[0] as typeof map,
    linkedMaps: narrow('maps', linkedMaps),
    lanes: narrow('lanes', rows.lanes).filter(({ kind }) => !bare.includes(kind)),
    snapshots: new Map(narrow('snapshots', shown).map((row) => [row.id, row])),
    marks: new Map([...marks].filter(([id]) => isShown.has(id)).map(([id, list]) => [id, narrow('marks', list)])),
  };
}

type NarrowOne = <Name extends TableName>(table: Name, row: RowOf[Name]) => RowOf[Name];

function renamed<Name extends TableName>(
  table: Name,
  row: RowOf[Name],
  names: NameReplacer,
  narrowed: NarrowOne,
): RowOf[Name] {
  const shape: Readonly<Record<string, unknown>> = rowSchemas[table].shape;
  const tell = (field: string, value: unknown) => {
    if (typeof value !== 'string') return names.value(value, shape[field], field);
    if (holdsName(row, field)) return names.name(value);
    if (table === 'mapVersions' && field === 'rows') return changeVersion(value, narrowed);
    return names.value(value, shape[field], field);
  };
  const { stamps, seen, conflicts, ...fields } = row as Row;
  const told = Object.entries(fields).map(([field, value]) => [field, tell(field, value)]);
  return {
    ...Object.fromEntries(told),
    stamps,
    seen,
    conflicts: conflicts.filter(({ field, value }) => tell(field, value) === value),
  } as RowOf[Name];
}

function unstamped<T extends Row>(before: T, after: T): T {
  const changed = Object.keys(before).filter((field) => !sameValue(before[field as keyof T], after[field as keyof T]));
  const kept = <V>(of: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(of).filter(([field]) => !changed.includes(field)));
  return {
    ...after,
    stamps: kept(after.stamps),
    seen: kept(after.seen),
    conflicts: after.conflicts.filter(({ field }) => !changed.includes(field)),
  };
}
