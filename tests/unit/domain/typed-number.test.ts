// Typed numbers: what people type for a number, and what could be two.
import { expect, test } from 'vitest';
import { parseTypedNumber } from '@/lib/domain/typed-number';

test.each([
  ['12', 12],
  [' 3.5 ', 3.5],
  ['3,5', 3.5],
  ['-0.25', -0.25],
  ['−4', -4],
  ['0,125', 0.125],
  ['1.500', 1.5],
  ['３．５', 3.5],
])('%s is %d', (typed, number) => {
  expect(parseTypedNumber(typed)).toBe(number);
});

test.each(['', 'about 3', '1,500', '12,000', '3 min', '1e5', '1.', '.5', 'NaN', '1,2,3', '9'.repeat(16)])(
  '"%s" is none',
  (typed) => {
    expect(parseTypedNumber(typed)).toBeNull();
  },
);
