// Mutate row: changes one place of a parsed row into what nobody should have written there.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const HOSTILE_VALUES: readonly Json[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  2 ** 53,
  -(2 ** 31) - 1,
  '',
  ' ',
  'x',
  'x'.repeat(501),
  'x'.repeat(10_001),
  '\u0000\u202E',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'http://',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '9999999999999-ffff-ABCD1234',
  '1794578400000-0000-ABCD1234',
  '0'.repeat(64),
  '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  [],
  {},
  [null],
  [[], [[]]],
  { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' },
  { polluted: 1 },
  { length: 1e9 },
];

type Chance = { chance: () => number };
const upTo = ({ chance }: Chance, limit: number) => Math.floor(chance() * limit);
const oneOf = <T>(seed: Chance, all: readonly T[]): T => all[upTo(seed, all.length)] as T;

/** Puts a hostile value somewhere into `row`, takes something out, doubles or exchanges something. */
export function mutateRow(row: Json, seed: Chance): void {
  let at = row;
  for (;;) {
    if (typeof at !== 'object' || at === null) return;
    const holder = at as Record<string, Json>;
    const keys = Object.keys(holder);
    if (keys.length === 0) {
      if (Array.isArray(at)) at.push(oneOf(seed, HOSTILE_VALUES));
      else holder.extra = oneOf(seed, HOSTILE_VALUES);
      return;
    }
    const key = oneOf(seed, keys);
    const inner = holder[key];
    if (typeof inner === 'object' && inner !== null && upTo(seed, 3) > 0) {
      at = inner;
      continue;
    }
    const kind = upTo(seed, 10);
    if (kind === 0) delete holder[key];
    else if (kind === 1) holder[`${key}2`] = inner ?? null;
    else if (kind === 2) holder[key] = holder[oneOf(seed, keys)] ?? null;
    else if (kind === 3 && Array.isArray(inner)) holder[key] = [...inner, ...inner, ...inner];
    else if (kind === 3 && typeof inner === 'number') holder[key] = inner * oneOf(seed, [-1, 0, 1e15, 1.5]);
    else if (kind === 3 && typeof inner === 'string') holder[key] = [...inner].reverse().join('');
    else holder[key] = structuredClone(oneOf(seed, HOSTILE_VALUES));
    return;
  }
}
