// Move column: touchpoints come together on a step and apart again, and the columns stand where a person left them.
import { expect, test } from 'vitest';
import {
  moveBeside,
  type OverrideChange,
  orderInTurn,
  placeNew,
  putOnStep,
  takeOffStep,
} from '@/lib/domain/move-column';
import { placeMap } from '@/lib/domain/place-map';
import { idOf, mapRows, overrideRow, stepRow } from '@/tests/support/rows';

test('touchpoints are put on a step where the other one stands, and taken off in its place', () => {
  const source = mapRows();
  const apply = (changes: readonly OverrideChange[]) => {
    for (const { targetId, field, value } of changes) {
      source.overrides = source.overrides.filter((row) => row.targetId !== targetId || row.field !== field);
      if (value !== undefined) source.overrides = [...source.overrides, overrideRow({ targetId, field, value })];
    }
    return placeMap(source);
  };
  const [first, , third] = placeMap(source).columns;
  if (!first || !third) throw new Error('no columns');
  source.steps = [stepRow({ id: idOf('step', 1), stageId: third.stageId, title: third.title })];
  const joined = apply(putOnStep([first], third, idOf('step', 1)));
  const step = joined.columns[1];
  expect(joined.columns.slice(0, 2).map((column) => column.title)).toEqual(['Compares models', 'Reads a review']);
  expect(step?.touchpoints.map(({ id }) => id)).toEqual([first.id, third.id]);
  if (!step) throw new Error('no step');
  const apart = apply(
    takeOffStep(
      joined,
      step,
      step.touchpoints.map(({ id }) => id),
    ),
  );
  expect(apart.columns.slice(0, 4).map((column) => column.title)).toEqual([
    'Compares models',
    'Sees the ad',
    'Reads a review',
    'Adds to basket',
  ]);
  expect(apart.columns.slice(0, 3).every(({ stageId }) => stageId === third.stageId)).toBe(true);
});

test('several columns move as they follow each other, and a new one finds room between any two', () => {
  const source = mapRows();
  const map = placeMap(source);
  const at = (n: number) => {
    const column = map.columns[n];
    if (!column) throw new Error('no such column');
    return column;
  };
  const applied = (changes: readonly OverrideChange[]) => {
    const overrides = changes.map(({ targetId, field, value }, i) =>
      overrideRow({ id: idOf('over', i), targetId, field, value: value ?? null }),
    );
    return placeMap({ ...source, overrides });
  };
  const ids = (placed: typeof map) => placed.columns.map(({ id }) => id);

  const moved = applied(moveBeside(map, [at(0), at(4), at(6)], { id: at(9).id, side: 'after' }));
  expect(ids(moved).slice(4, 11)).toEqual([7, 8, 9, 0, 4, 6, 10].map((n) => at(n).id));
  expect(moved.columns.slice(7, 10).map(({ stageId }) => stageId)).toEqual([9, 9, 9].map((n) => at(n).stageId));
  expect(moveBeside(map, [at(0), at(4)], { id: at(4).id, side: 'after' })).toEqual([]);

  const fresh = placeNew(map, idOf('new', 1), { id: at(4).id, side: 'before' });
  expect(fresh).toMatchObject({ stageId: at(4).stageId, changes: [] });
  expect(fresh.order < at(4).order && fresh.order > at(3).order).toBe(true);
  const crowded = { ...map, columns: map.columns.map((column) => ({ ...column, order: 'a0' })) };
  const squeezed = placeNew(crowded, idOf('new', 1), { id: at(4).id, side: 'after' });
  const orders = [...squeezed.changes.map(({ value }) => value), squeezed.order];
  expect(new Set(orders).size).toBe(5);
});

test('stages that are merged keep the order in which they stood', () => {
  const [first, second, third] = placeMap(mapRows()).columns;
  if (!first || !second || !third) throw new Error('no columns');
  expect(orderInTurn([first, second, third])).toEqual([]);
  const turned = orderInTurn([third, first, second]).map(({ targetId, value }) => [value, targetId]);
  expect(turned.sort().map(([, id]) => id)).toEqual([third.id, first.id, second.id]);
});
