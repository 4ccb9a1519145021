// Keep same: what says the same stays the same object, whatever else came, went or changed.
import { expect, test } from 'vitest';
import { keepSame } from '@/lib/domain/keep-same';
import { idOf, touchpointRow } from '../../support/one-row';

const row = (n: number, title = 'Home') => touchpointRow({ id: idOf('tp', n), title });

test('rows stay the objects they were, but for what was written', () => {
  const before = [row(1), row(2), row(3)];
  const [first, second, fourth] = keepSame(before, [row(1), row(2, 'Other'), row(4)]);
  expect(first).toBe(before[0]);
  expect(second).toEqual(row(2, 'Other'));
  expect(second).not.toBe(before[1]);
  expect(fourth).toEqual(row(4));
});

test('at first all are new', () => {
  const rows = [row(1)];
  expect(keepSame([], rows)).toEqual(rows);
});
