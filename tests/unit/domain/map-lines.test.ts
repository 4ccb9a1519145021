// Map lines: which runs make which line of the curve, five at most, each looking as it always does.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, MOST_LINES } from '@/lib/domain/map-lines';

const personas = [
  { id: 'ann', name: 'Ann', segment: 'new' },
  { id: 'bob', name: 'Bob', segment: 'new' },
  { id: 'cem', name: 'Cem', segment: null },
];
const run = (id: string, personaId: string | null, shopper: string | null = null) => ({
  id,
  name: `Run ${id}`,
  personaId,
  shopper,
});
const runs = [run('1', 'ann', 'Zoe'), run('2', 'bob'), run('3', 'ann'), run('4', 'cem'), run('5', null)];
const lines = (split: Parameters<typeof linesOf>[0], shown = runs) =>
  linesOf(split, runs, shown, personas).drawn.map(({ name, detail, runIds, look }) => [
    name,
    detail,
    runIds.join(''),
    look,
  ]);

test('one line a persona, a segment, a run; all is none', () => {
  expect(lines('all')).toEqual([]);
  expect(lines('persona')).toEqual([
    ['Ann', 'new', '13', 0],
    ['Bob', 'new', '2', 1],
    ['Cem', null, '4', 2],
    [null, null, '5', 3],
  ]);
  expect(lines('segment')).toEqual([
    ['new', null, '123', 0],
    [null, null, '45', 1],
  ]);
  expect(lines('run')[0]).toEqual(['Run 1', 'Zoe', '1', 0]);
});

test('what the filter hides draws no line, and the others look as before', () => {
  expect(lines('persona', [run('2', 'bob'), run('4', 'cem')])).toEqual([
    ['Bob', 'new', '2', 1],
    ['Cem', null, '4', 2],
  ]);
});

test('five at most, the rest counted; no two drawn alike', () => {
  const many = Array.from({ length: 12 }, (_, i) => run(String(i), null));
  expect(linesOf('run', many, many, []).more).toBe(7);
  fc.assert(
    fc.property(fc.subarray(many), (shown) => {
      const { drawn, more } = linesOf('run', many, shown, []);
      expect(drawn.length + more).toBe(shown.length);
      expect(new Set(drawn.map(({ look }) => look)).size).toBe(drawn.length);
      for (const { look } of drawn) expect(look).toBeLessThan(MOST_LINES);
    }),
  );
});
