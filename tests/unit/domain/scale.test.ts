// Scales: what counts as a rating, which key is which emotion, which face a mean gets.
import { describe, expect, test } from 'vitest';
import {
  EMOTIONS,
  Emotion,
  emotionOfKey,
  nearestEmotion,
  OneToFive,
  Rating,
  SCALES,
  ScaleId,
  Severity,
} from '@/lib/domain/scale';
import { expectationGap } from '@/lib/domain/touchpoint';
import { emotionOf } from '../../support/one-row';

const parses = (scale: string, value: unknown) => Rating.safeParse({ scale, value, at: 1 }).success;

describe('a rating', () => {
  test.each(Object.entries(SCALES))('on %s keeps within %j', (scale, [low, high]) => {
    for (const value of [low, low + 1, high]) expect(parses(scale, value)).toBe(true);
    for (const value of [low - 1, high + 1, low + 0.5, null, String(low), Number.NaN])
      expect(parses(scale, value)).toBe(false);
  });

  test('is on a scale that is known, and says when it was given', () => {
    expect(Object.keys(SCALES).every((scale) => ScaleId.safeParse(scale).success)).toBe(true);
    expect(parses('stars', 1)).toBe(false);
    expect(Rating.safeParse({ scale: 'emotion', value: 1 }).success).toBe(false);
    expect(Rating.safeParse({ scale: 'emotion', value: 1, at: -1 }).success).toBe(false);
  });
});

test('there are five emotions, and not rated is none of them', () => {
  expect(EMOTIONS).toEqual([-2, -1, 0, 1, 2]);
  for (const value of [...EMOTIONS]) expect(Emotion.safeParse(value).success).toBe(true);
  for (const value of [null, -3, 3, 0.5, '1']) expect(Emotion.safeParse(value).success).toBe(false);
});

test('keys 1 to 5 are the emotions from worst to best', () => {
  expect(['1', '2', '3', '4', '5'].map(emotionOfKey)).toEqual([...EMOTIONS]);
  expect(['0', '6', '', 'a', '12', 'Enter', '１'].map(emotionOfKey)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a mean gets the nearest face; half way goes away from nought, and beyond the ends it stays there', () => {
  const faces = [-2, -1.5, -1.4, -0.5, -0.49, 0, 0.49, 0.5, 1.49, 1.5, 2, 7, -7].map(nearestEmotion);
  expect(faces.map((face) => face + 0)).toEqual([-2, -2, -1, -1, 0, 0, 0, 1, 1, 2, 2, 2, -2]);
  for (const face of faces) expect(EMOTIONS.includes(face)).toBe(true);
});

test('the gap is emotion minus expectation, and there is none unless both were rated', () => {
  expect(expectationGap({ emotion: emotionOf(-2), expectation: emotionOf(2) })).toBe(-4);
  expect(expectationGap({ emotion: emotionOf(0), expectation: emotionOf(0) })).toBe(0);
  expect(expectationGap({ emotion: emotionOf(1), expectation: null })).toBeNull();
  expect(expectationGap({ emotion: null, expectation: emotionOf(1) })).toBeNull();
});

test('severity is 1 to 4, impact and effort are 1 to 5', () => {
  expect([0, 1, 4, 5].map((value) => Severity.safeParse(value).success)).toEqual([false, true, true, false]);
  expect([0, 1, 5, 6, 2.5].map((value) => OneToFive.safeParse(value).success)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
