// Review date: due on its day, soon before it, stale where nobody named a day and nobody looked for a year.
import { expect, test } from 'vitest';
import { nextReview, REVIEW_SOON, reviewState, STALE_AFTER } from '@/lib/domain/review-date';
import { START } from '@/tests/support/one-row';

const state = (reviewAt: number | null, reviewedAt: number | null = null) =>
  reviewState({ reviewAt, reviewedAt, createdAt: START - STALE_AFTER }, START);

test('the day decides where there is one', () => {
  expect(state(START)).toBe('due');
  expect(state(START - 1)).toBe('due');
  expect(state(START + 1)).toBe('soon');
  expect(state(START + REVIEW_SOON)).toBe('soon');
  expect(state(START + REVIEW_SOON + 1)).toBe('fresh');
});

test('without a day, a year since anybody looked is too long', () => {
  expect(state(null)).toBe('fresh');
  expect(state(null, START - STALE_AFTER - 1)).toBe('stale');
  expect(state(null, START)).toBe('fresh');
});

test('the next one is the nearest that is still to come', () => {
  const maps = [null, START - 5, START, START + 9, START + 7].map((reviewAt) => ({ reviewAt }));
  expect(nextReview(maps, START)).toBe(START + 7);
  expect(nextReview(maps, START + 9)).toBeNull();
});
