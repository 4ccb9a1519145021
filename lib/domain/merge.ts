// Merge: one row out of two versions of it; the order in which versions meet, or how often, makes no difference.
import type { Conflict, Row } from './row';
import { firmValue } from './same-value';
import type { Snapshot } from './snapshot';
import { deviceOf, type Stamp } from './stamp';
import { isGrouped, newestSeen } from './stamping';
import type { RowOf, TableName } from './tables';

/** What one version says about one field: values that nobody overwrote, by stamp, and every stamp it has seen. */
interface Told {
  values: ReadonlyMap<Stamp, unknown>;
  known: readonly Stamp[];
}

interface Field {
  value: unknown;
  stamp: Stamp | undefined;
  seen: Stamp[];
  conflicts: Conflict[];
}

const MARKS = ['id', 'createdAt', 'author', 'stamps', 'seen', 'conflicts'];

/**
 * Per field the later stamp wins; a value whose writer had not seen the winner, and which the winner's writer had not
 * seen, goes to `conflicts`. Commutative, associative and idempotent: each field is an observed-remove set of values.
 * Source: Bieniusa et al., "An optimized conflict-free replicated set", 2012.
 */
export function mergeRow<Name extends TableName>(table: Name, a: RowOf[Name], b: RowOf[Name]): RowOf[Name] {
  const merged: Record<string, unknown> = {};
  const marks: Pick<Row, 'stamps' | 'seen' | 'conflicts'> = { stamps: {}, seen: {}, conflicts: [] };
  for (const name of Object.keys(a).filter((key) => !MARKS.includes(key))) {
    const simple = isGrouped(table, name) || isUndisputed(name, a, b);
    const field = simple ? laterField(name, a, b) : mergeField(name, a, b);
    merged[name] = field.value;
    if (field.stamp) marks.stamps[name] = field.stamp;
    if (field.seen.length > 0) marks.seen[name] = field.seen;
    marks.conflicts.push(...field.conflicts);
  }
  marks.conflicts.sort(byFieldAndStamp);
  const createdAt = Math.min(a.createdAt, b.createdAt);
  const author = firmValue(a.author, b.author);
  return { ...a, ...merged, ...marks, createdAt, author };
}

/** The order of `conflicts`, so that equal rows are equal as text. */
export function byFieldAndStamp(a: Conflict, b: Conflict): number {
  return `${a.field} ${a.stamp}` < `${b.field} ${b.stamp}` ? -1 : 1;
}

/**
 * A snapshot whose picture a redaction destroyed, without what is left of that picture. An old bundle cannot bring it
 * back: its row loses against the redacted one, and where there is no redacted one nothing is shown.
 */
export function forgetDestroyed(snapshot: Snapshot, destroyed: ReadonlySet<string>): Snapshot {
  if (!destroyed.has(snapshot.sha256)) return snapshot;
  const conflicts = snapshot.conflicts.filter(({ field }) => !isGrouped('snapshots', field));
  return { ...snapshot, thumbnail: new Uint8Array(), differenceHash: null, conflicts };
}

/** Whether both versions have the field from the same edit of one device; so it is with nearly all of them. */
function isUndisputed(name: string, a: Row, b: Row): boolean {
  if (a.stamps[name] !== b.stamps[name] || a.seen[name] || b.seen[name]) return false;
  return ![...a.conflicts, ...b.conflicts].some(({ field }) => field === name);
}

function laterField(name: string, a: Row, b: Row): Field {
  const [stampA, stampB] = [a.stamps[name] ?? '', b.stamps[name] ?? ''];
  const [valueA, valueB] = [fieldOf(a, name), fieldOf(b, name)];
  const value = stampA === stampB ? firmValue(valueA, valueB) : stampA > stampB ? valueA : valueB;
  return { value, stamp: (stampA > stampB ? stampA : stampB) || undefined, seen: [], conflicts: [] };
}

function mergeField(name: string, a: Row, b: Row): Field {
  const [toldA, toldB] = [toldOf(name, a), toldOf(name, b)];
  const all = new Map([...toldA.values, ...toldB.values]);
  for (const [stamp, value] of toldA.values) all.set(stamp, firmValue(value, all.get(stamp)));
  if (all.size === 0)
    return { value: firmValue(fieldOf(a, name), fieldOf(b, name)), stamp: undefined, seen: [], conflicts: [] };
  const stamps = [...all.keys()].sort();
  const open = stamps.filter(
    (stamp) =>
      (toldA.values.has(stamp) || !isKnown(stamp, toldA.known)) &&
      (toldB.values.has(stamp) || !isKnown(stamp, toldB.known)),
  );
  // Two versions that overwrote each other's value cannot come from Walkmap; of those, nothing is dropped.
  const kept = open.length > 0 ? open : stamps;
  const winner = kept.at(-1) as Stamp;
  return {
    value: all.get(winner),
    stamp: winner,
    seen: newestSeen([...toldA.known, ...toldB.known], kept),
    conflicts: kept.slice(0, -1).map((stamp) => ({ field: name, stamp, value: all.get(stamp) })),
  };
}

function toldOf(name: string, row: Row): Told {
  const values = new Map<Stamp, unknown>();
  const stamp = row.stamps[name];
  if (stamp) values.set(stamp, fieldOf(row, name));
  for (const conflict of row.conflicts) if (conflict.field === name) values.set(conflict.stamp, conflict.value);
  return { values, known: [...values.keys(), ...(row.seen[name] ?? [])] };
}

function isKnown(stamp: Stamp, known: readonly Stamp[]): boolean {
  return known.some((other) => deviceOf(other) === deviceOf(stamp) && other >= stamp);
}

function fieldOf(row: Row, name: string): unknown {
  return (row as unknown as Record<string, unknown>)[name];
}
