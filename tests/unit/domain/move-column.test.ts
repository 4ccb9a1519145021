// Move column: touchpoints come together on a step and apart again, and the columns stand where a person left them.
import { expect, test } from 'vitest';
import { type OverrideChange, putOnStep, takeOffStep } from '@/lib/domain/move-column';
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
