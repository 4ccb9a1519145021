// Tables: a row of each parses as it is, and no row with a field too many, too few or of another kind does.
import { describe, expect, test } from 'vitest';
import { rowSchemas, TABLE_NAMES } from '@/lib/domain/tables';
import { SAMPLES } from './sample-rows';

test('there is a schema and a sample for every table', () => {
  expect(TABLE_NAMES.toSorted()).toEqual(Object.keys(SAMPLES).toSorted());
  expect(TABLE_NAMES).toHaveLength(23);
});

describe.each(TABLE_NAMES)('%s', (table) => {
  const schema = rowSchemas[table];
  const sample: Record<string, unknown> = { ...SAMPLES[table] };
  const parses = (row: unknown) => schema.safeParse(row).success;

  test('a row parses and comes out as it went in', () => expect(schema.parse(sample)).toEqual(sample));

  test('a row may have a stamp for each of its fields, as the store writes them', () => {
    const stamps = Object.fromEntries(Object.keys(sample).map((field) => [field, '1800000000000-0000-ABCD1234']));
    expect(schema.safeParse({ ...sample, stamps }).error).toBeUndefined();
  });

  test('a row with a field too many does not', () => {
    expect(parses({ ...sample, extra: null })).toBe(false);
    expect(parses({ ...sample, __proto__: null, toString: 1 })).toBe(false);
  });

  test('a row that lacks any one field does not', () => {
    for (const field of Object.keys(sample)) {
      const { [field]: _, ...rest } = sample;
      expect(parses(rest), field).toBe(false);
      expect(parses({ ...rest, [field]: undefined }), field).toBe(false);
    }
  });

  test('a row with a field of another kind does not', () => {
    for (const field of Object.keys(sample)) expect(parses({ ...sample, [field]: Symbol('other') }), field).toBe(false);
    expect(parses({ ...sample, id: '1' })).toBe(false);
    expect(parses({ ...sample, createdAt: -1 })).toBe(false);
    expect(parses({ ...sample, stamps: { name: 'yesterday' } })).toBe(false);
    expect(parses({ ...sample, stamps: { 'no field': `${'1'.repeat(13)}-0000-ABCD1234` } })).toBe(false);
    expect(parses({ ...sample, seen: { name: [] } })).toBe(false);
    expect(parses({ ...sample, seen: { name: ['yesterday'] } })).toBe(false);
    expect(parses({ ...sample, conflicts: [{ field: 'name', stamp: 'yesterday', value: '' }] })).toBe(false);
  });

  test('what is no row does not', () => {
    for (const value of [null, undefined, [], 'row', 1]) expect(parses(value)).toBe(false);
  });

  test('every part of a row is as strict as the row', () => {
    const problems = nestedObjects(sample).filter((part) => {
      const changed = structuredClone(sample);
      Object.assign(at(changed, part), { extra: 1 });
      return parses(changed);
    });
    expect(problems).toEqual([]);
  });
});

type Path = readonly string[];

/** Paths of the objects inside a row, but `stamps` and `seen`, which have any field. */
function nestedObjects(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const anyField = ['stamps', 'seen'];
  const own = path.length > 0 && !Array.isArray(value) ? [path] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, inner]) =>
      anyField.includes(key) ? [] : nestedObjects(inner, [...path, key]),
    ),
  ];
}

function at(row: object, path: Path): object {
  return path.reduce((part, key) => (part as Record<string, object>)[key] ?? {}, row);
}
