// Column rating: means, spreads and n of hand-counted ratings; guesses stay apart from what was met.
import { describe, expect, test } from 'vitest';
import { columnRating, isToFixFirst } from '@/lib/domain/column-rating';
import type { EvidenceStatus, Touchpoint } from '@/lib/domain/touchpoint';
import { emotionOf, touchpointRow } from '@/tests/support/rows';

const felt = (value: -2 | -1 | 0 | 1 | 2 | null, evidence: EvidenceStatus = 'observed') =>
  touchpointRow({ emotion: value === null ? null : emotionOf(value), evidence });
const isGuess = ({ evidence }: Touchpoint) => evidence === 'assumed';
const rate = (touchpoints: Touchpoint[]) => columnRating(touchpoints, 'emotion', isGuess);

describe('columnRating', () => {
  test('-2, -1, +2 and a step that one did not rate: mean -1/3, sd √(13/3)', () => {
    const found = rate([felt(-2), felt(-1), felt(null), felt(2)]);
    expect(found).toMatchObject({ n: 3, small: true, assumed: false, leftOut: 0 });
    expect(found?.mean).toBeCloseTo(-1 / 3, 12);
    // Deviations -5/3, -2/3, 7/3: squares 25/9 + 4/9 + 49/9 = 78/9, over n - 1 = 2: 39/9.
    expect(found?.sd).toBeCloseTo(Math.sqrt(39 / 9), 12);
    expect([...(found?.histogram ?? [])]).toEqual([
      [-2, 1],
      [-1, 1],
      [2, 1],
    ]);
  });

  test('guesses are in none of the numbers where somebody was there; validated counts as met', () => {
    const found = rate([felt(-2), felt(2, 'assumed'), felt(-1, 'validated'), felt(2, 'assumed')]);
    expect(found).toMatchObject({ n: 2, mean: -1.5, assumed: false, leftOut: 2 });
    expect(found?.sd).toBeCloseTo(Math.sqrt(0.5), 12);
  });

  test('only guesses: their mean, and that it is a guess; nobody rated: nothing', () => {
    expect(rate([felt(1, 'assumed'), felt(2, 'assumed'), felt(null)])).toMatchObject({
      n: 2,
      mean: 1.5,
      assumed: true,
    });
    expect(rate([felt(null), felt(null, 'assumed')])).toBeNull();
  });

  test('one rating has no spread', () => {
    expect(rate([felt(1)])).toMatchObject({ n: 1, mean: 1, sd: null });
  });
});

test('to fix first is what grips and feels bad, of what was met', () => {
  const of = (values: readonly number[], evidence: EvidenceStatus = 'observed') =>
    columnRating(
      values.map((value) => touchpointRow({ engagement: { scale: 'engagement', value, at: 0 }, evidence })),
      'engagement',
      isGuess,
    );
  expect(isToFixFirst(of([5, 3]), rate([felt(-1), felt(0)]))).toBe(true);
  expect(isToFixFirst(of([4, 3]), rate([felt(-1)]))).toBe(false);
  expect(isToFixFirst(of([5]), rate([felt(-1), felt(1)]))).toBe(false);
  expect(isToFixFirst(of([5], 'assumed'), rate([felt(-2)]))).toBe(false);
  expect(isToFixFirst(of([5]), rate([felt(-2, 'assumed')]))).toBe(false);
  expect(isToFixFirst(of([5]), null)).toBe(false);
});
