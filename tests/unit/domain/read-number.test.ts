// Numbers as people write them.
import { describe, expect, it } from 'vitest';
import { decimalOf, readNumber, readsTwoWays } from '@/lib/domain/read-number';

describe('reading', () => {
  it.each([
    ['42', '.', 42, ''],
    ['4.2 %', '.', 4.2, '%'],
    ['4,2%', ',', 4.2, '%'],
    ['1,204', '.', 1204, ''],
    ['1.204', ',', 1204, ''],
    ['1 234 567,5', ',', 1_234_567.5, ''],
    ['1’234.50', '.', 1234.5, ''],
    ['1\u202F234', '.', 1234, ''],
    ['−3.5', '.', -3.5, ''],
    ['+7', '.', 7, ''],
    ['.5', '.', 0.5, ''],
    ['€ 1.234,50', ',', 1234.5, '€'],
    ['12 min', '.', 12, 'min'],
    ['１２．５％', '.', 12.5, '%'],
    ['98,000 元', '.', 98_000, '元'],
  ] as const)('%s with %s', (text, decimal, value, unit) => {
    expect(readNumber(text, decimal)).toEqual({ value, unit });
  });

  it.each(['', 'n/a', '-', '=1+1', '=SUM(A1)', '1+1', '@4', '12,34,56', '1.2.3', '3–4', '10/12', '1e5'])(
    'not %s',
    (text) => {
      expect(readNumber(text, '.')).toBeNull();
    },
  );
});

it('finds out the decimal sign of a table, or that nothing tells', () => {
  expect(decimalOf(['12', '4,5'])).toBe(',');
  expect(decimalOf(['1,204', '0.5'])).toBe('.');
  expect(decimalOf(['1.204,5'])).toBe(',');
  expect(decimalOf(['1,204,000'])).toBe('.');
  expect(decimalOf(['0,125'])).toBe(',');
  expect(decimalOf(['1,204', '12'])).toBeNull();
  expect([readsTwoWays('1,204'), readsTwoWays('12')]).toEqual([true, false]);
});
