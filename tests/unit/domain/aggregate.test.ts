// Aggregates: numbers worked out by hand, and what must hold for any ratings.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregate, median } from '@/lib/domain/aggregate';
import { EMOTIONS } from '@/lib/domain/scale';
import { emotionOf } from '@/tests/support/rows';

describe('aggregate', () => {
  test('nobody rated: nothing, not zero', () => {
    expect(aggregate([])).toBeNull();
    expect(aggregate([null, null])).toBeNull();
  });

  test('one rating has no spread', () => {
    expect(aggregate([emotionOf(-2), null])).toEqual({
      n: 1,
      mean: -2,
      sd: null,
      histogram: new Map([[-2, 1]]),
      small: true,
    });
  });

  test('mean and sample standard deviation, worked by hand', () => {
    // -2, -1, 0, 1, 2: squares sum to 10, over n - 1 = 4 is 2.5.
    const all = aggregate(EMOTIONS.map((value) => emotionOf(value)));
    expect(all).toMatchObject({ n: 5, mean: 0, small: false });
    expect(all?.sd).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(aggregate([emotionOf(1), emotionOf(2)])?.sd).toBeCloseTo(Math.SQRT1_2, 12);
  });

  test('lies within its ratings, counts them all, and does not mind their order', () => {
    const ratings = fc.array(fc.option(fc.constantFrom(...EMOTIONS).map((value) => emotionOf(value))), {
      minLength: 1,
    });
    fc.assert(
      fc.property(ratings, (list) => {
        const values = list.flatMap((rating) => rating?.value ?? []);
        const found = aggregate(list);
        if (!found) {
          expect(values).toEqual([]);
          return;
        }
        expect(found.n).toBe(values.length);
        expect(found.mean).toBeGreaterThanOrEqual(Math.min(...values));
        expect(found.mean).toBeLessThanOrEqual(Math.max(...values));
        expect([...found.histogram.values()].reduce((sum, count) => sum + count, 0)).toBe(found.n);
        expect(found.sd === null).toBe(found.n < 2);
        expect(found.small).toBe(found.n < 5);
        expect(aggregate(list.toReversed())?.mean).toBeCloseTo(found.mean, 12);
      }),
    );
  });
});

describe('median', () => {
  test('the middle one, the mean of two, or none', () => {
    expect(median([])).toBeNull();
    expect(median([7])).toBe(7);
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 2, 4, 1])).toBe(3);
  });
});
