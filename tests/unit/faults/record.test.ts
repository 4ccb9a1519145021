// Record: options of a sweep are understood or refused, and runs are added up without hiding what went wrong.
import { expect, test } from 'vitest';
import { readOptions, repeatLine } from '../../faults/options';
import { type Result, summarise } from '../../faults/record';

test('without options every kind runs on both stores', () => {
  const { kinds, backends, from, count } = readOptions([]);
  expect(kinds).toEqual(['kill', 'worker-stop', 'tab-race', 'panel-close', 'auto-click']);
  expect([backends, from, count]).toEqual([['leveldb', 'sqlite'], 0, null]);
});

test('the line that repeats a trial is understood', () => {
  const line = repeatLine({ kind: 'kill', backend: 'sqlite', seed: 7 }, 42);
  expect(readOptions(line.split(' -- ')[1]?.split(' ') ?? [])).toEqual({
    kinds: ['kill'],
    backends: ['sqlite'],
    seed: 7,
    from: 42,
    count: 1,
  });
});

test.each([
  [['--kind', 'flood'], /--kind is one of kill/],
  [['--backend', 'memory'], /--backend is one of leveldb, sqlite/],
  [['--count', 'many'], /--count is a whole number/],
  [['--sede', '1'], /sede/],
])('%j is refused', (args, sentence) => expect(() => readOptions(args)).toThrow(sentence));

test('runs are added up by kind and store; what was stuck is not counted as done', () => {
  const run = {
    kind: 'kill',
    backend: 'leveldb',
    count: 50,
    violations: [],
    stuck: [],
    figures: { acknowledged: 80 },
    seconds: 90,
  } as unknown as Result;
  const bad = { ...run, violations: [{ trial: 3, what: 'lost' }], stuck: [{ trial: 4, what: 'hung' }], seconds: 30 };
  const rows = summarise([run, bad, { ...run, backend: 'sqlite' }])
    .split('\n')
    .slice(2);
  expect(rows).toEqual([
    '| kill | leveldb | 99 | 1 | 1 | 160 acknowledged | 2 min |',
    '| kill | sqlite | 50 | 0 | 0 | 80 acknowledged | 2 min |',
  ]);
});
