// Read rows: the tables of a bundle, line by line, so that no table is in memory as text.
import { BUNDLE_LIMITS } from '@/lib/bundle/limits';
import type { OldRow } from '@/lib/domain/migrate';
import { type RowOf, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { checkRow } from './check-row';
import { parseJson } from './parse-json';
import { damaged } from './zip-directory';

export type BundleRows = { [Name in TableName]: RowOf[Name][] };

export const newBundleRows = (): BundleRows =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as BundleRows;

/** The rows of one table's file; `thumbnail` gives the bytes that a row names. Throws `bundle-damaged`. */
export function readRows<Name extends TableName>(
  table: Name,
  bytes: Uint8Array,
  dataVersion: number,
  thumbnail: (sha256: string) => Uint8Array,
): RowOf[Name][] {
  const rows: RowOf[Name][] = [];
  for (const line of linesOf(bytes)) {
    const raw = parseJson(line);
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw damaged(`${table}: no object`);
    rows.push(checkRow(table, withThumbnail(raw as OldRow, thumbnail), dataVersion));
  }
  return rows;
}

function withThumbnail(raw: OldRow, thumbnail: (sha256: string) => Uint8Array): OldRow {
  if (!('thumbnail' in raw)) return raw;
  return { ...raw, thumbnail: raw.thumbnail === '' ? new Uint8Array() : thumbnail(String(raw.thumbnail)) };
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array, void, void> {
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(10, from);
    if (to < 0 || to - from > BUNDLE_LIMITS.line) throw damaged('line');
    yield bytes.subarray(from, to);
    from = to + 1;
  }
}
