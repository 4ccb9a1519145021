// Comparing maps: what changed, what came, what went and what only stands elsewhere.
import { expect, test } from 'vitest';
import { compareMaps } from '@/lib/domain/compare-maps';
import type { Override } from '@/lib/domain/journey-map';
import { type MapSource, placeMap } from '@/lib/domain/place-map';
import { emotionOf, idOf, laneRows, mapRows, overrideRow, touchpointRow } from '@/tests/support/rows';

const edit = (n: number, targetId: string, field: Override['field'], value: string | null) =>
  overrideRow({ id: idOf('over', n), targetId, field, value });

const compare = (before: MapSource, after: MapSource) => compareMaps(placeMap(before), placeMap(after));
const changed = (before: MapSource, after: MapSource) =>
  compare(before, after).columns.filter(({ what }) => what !== 'same');

test('a map beside itself is the same', () => {
  expect(changed(mapRows({ runs: 3 }), mapRows({ runs: 3 }))).toEqual([]);
  const { stages, lanes } = compare(mapRows(), mapRows());
  expect({ stages, lanes }).toEqual({
    stages: { added: [], removed: [], renamed: [] },
    lanes: { added: [], removed: [] },
  });
});

test('an edit is told field by field, with what stood there', () => {
  const after = mapRows();
  const [first] = after.touchpoints;
  after.overrides = [edit(1, first?.id ?? '', 'title', 'Reads the news'), edit(2, first?.id ?? '', 'channel', 'phone')];
  expect(changed(mapRows(), after)).toMatchObject([
    {
      what: 'changed',
      moved: false,
      fields: [
        { field: 'title', before: ['Sees the ad'], after: ['Reads the news'] },
        { field: 'channel', after: ['phone'] },
      ],
    },
  ]);
});

test('one step that moves is one change, not many', () => {
  const after = mapRows();
  const ids = placeMap(after).columns.map(({ id }) => id);
  after.overrides = [edit(1, ids[3] ?? '', 'order', 'z9')];
  const moved = changed(mapRows(), after);
  expect(moved).toHaveLength(1);
  expect(moved[0]).toMatchObject({ moved: true, fields: [] });
});

test('what went stands where it stood, and what came is known by its title and stage on a copy', () => {
  const before = { ...mapRows(), findings: [] };
  const [, second] = before.touchpoints;
  const without = { ...before, touchpoints: before.touchpoints.filter((row) => row !== second) };
  const { columns } = compare(before, without);
  expect(columns[1]).toMatchObject({ what: 'removed', after: null, before: { id: second?.id } });
  expect(compare(without, before).columns[1]).toMatchObject({ what: 'added', before: null });
  const copied = touchpointRow({ ...second, id: idOf('tp', 99) });
  expect(
    changed(before, { ...before, touchpoints: before.touchpoints.map((row) => (row === second ? copied : row)) }),
  ).toEqual([]);
});

test('a feeling that is another one counts, and by how much', () => {
  const after = mapRows();
  after.touchpoints = after.touchpoints.map((row, i) => (i === 0 ? { ...row, emotion: emotionOf(-2) } : row));
  const [change] = changed(mapRows(), after);
  const before = mapRows().touchpoints[0]?.emotion?.value ?? 0;
  expect(change).toMatchObject({ what: 'changed', emotion: -2 - before, fields: [] });
});

test('stages by their id, lanes by what they are', () => {
  const after = mapRows();
  after.stages = after.stages.map((stage, i) => (i === 0 ? { ...stage, name: 'Attention' } : stage)).slice(0, -1);
  after.lanes = laneRows(['stage', 'step', 'feeling', 'front-stage']).map((lane, i) => ({
    ...lane,
    id: idOf('copy', i),
  }));
  const { stages, lanes } = compare(mapRows(), after);
  expect(stages).toMatchObject({
    removed: [{ name: 'Service' }],
    renamed: [{ before: { name: 'Awareness' }, after: { name: 'Attention' } }],
  });
  expect(lanes.added.map(({ kind }) => kind)).toEqual(['front-stage']);
  expect(lanes.removed.map(({ kind }) => kind)).toContain('pain');
});
