// Links of a map: drawn by hand and read off the runs, each once, between the columns that stand on it.
import { describe, expect, test } from 'vitest';
import type { Link } from '@/lib/domain/link';
import { placeMap } from '@/lib/domain/place-map';
import { idOf, MAP_ID, mapRows, overrideRow, PROJECT_ID, rowFields } from '../../support/rows';

const tp = (n: number) => idOf('tp', n);
const link = (kind: Link['kind'], fromId: string, toId: string): Link => ({
  ...rowFields(idOf('link', 1)),
  projectId: PROJECT_ID,
  mapId: MAP_ID,
  kind,
  fromId,
  toId,
  label: '',
});

/** Two runs of four touchpoints on four steps. */
const rows = () => mapRows({ touchpoints: 4, runs: 2 });
const ends = (source: ReturnType<typeof rows>) =>
  placeMap(source).links.map(({ kind, fromId, toId, runs, link }) => [kind, fromId, toId, runs, link !== null]);
const step = (n: number) => idOf('step', n);

describe('links', () => {
  test('of a touchpoint begin at the step that it stands on', () => {
    const source = rows();
    source.links = [link('branch', tp(1), tp(7))];
    expect(ends(source)).toEqual([['branch', step(1), step(3), 0, true]]);
  });

  test('whose end is not shown are not drawn, nor those that end where they begin', () => {
    const source = rows();
    source.links = [link('branch', tp(1), tp(5)), link('loop', step(9), step(1)), link('same-customer', tp(1), tp(2))];
    expect(ends(source)).toEqual([]);
    source.links = [link('branch', tp(1), tp(2))];
    source.overrides = [2, 6].map((n) =>
      overrideRow({ id: idOf('over', n), targetId: tp(n), field: 'hidden', value: 'yes' }),
    );
    expect(ends(source)).toEqual([]);
  });

  test('to another map are there as long as that map is', () => {
    const source = rows();
    source.links = [link('sub-journey', step(2), idOf('map', 2))];
    expect(ends(source)).toEqual([]);
    source.linkedMaps = [{ ...source.map, id: idOf('map', 2), name: 'The return' }];
    expect(placeMap(source).links).toMatchObject([{ fromId: step(2), toId: step(2), map: { name: 'The return' } }]);
  });

  test('are read off runs that were sent on to a channel, where they met it next', () => {
    const source = rows();
    source.touchpoints = source.touchpoints.map((row) => ({
      ...row,
      channel: [tp(4), tp(8)].includes(row.id) ? 'phone' : 'web',
      handOff: [tp(2), tp(6)].includes(row.id) ? 'phone' : null,
    }));
    expect(ends(source)).toEqual([['hand-off', step(2), step(4), 2, false]]);
    source.links = [link('hand-off', step(2), step(4))];
    expect(ends(source)).toEqual([['hand-off', step(2), step(4), 2, true]]);
  });

  test('are read off runs that came back to a step, not off their way on from there', () => {
    const source = rows();
    source.touchpoints = source.touchpoints.map((row) => (row.id === tp(4) ? { ...row, stepId: step(2) } : row));
    expect(ends(source)).toEqual([['loop', step(3), step(2), 1, false]]);
  });
});
