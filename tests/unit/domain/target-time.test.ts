// Target time: what people type is read, written back as understood, and anything else is refused.
import { expect, test } from 'vitest';
import { parseTargetTime, writeTargetTime } from '@/lib/domain/target-time';

test.each([
  ['2:30', 150_000, '2:30'],
  ['0:05', 5_000, '0:05'],
  ['1:05:00', 3_900_000, '1:05:00'],
  ['90:00', 5_400_000, '1:30:00'],
  ['90 s', 90_000, '1:30'],
  ['5', 300_000, '5:00'],
  ['5 min', 300_000, '5:00'],
  ['1,5 min', 90_000, '1:30'],
  ['2 h', 7_200_000, '2:00:00'],
  ['3 d', 259_200_000, '3 d'],
  ['3 天', 259_200_000, '3 d'],
  ['90 秒', 90_000, '1:30'],
  ['2：30', 150_000, '2:30'],
  ['24 h', 86_400_000, '1 d'],
])('“%s” is %d ms, written “%s”, which reads the same', (typed, ms, written) => {
  expect(parseTargetTime(typed)).toBe(ms);
  expect(writeTargetTime(ms)).toBe(written);
  expect(parseTargetTime(written)).toBe(ms);
});

test('nothing typed is no target; what is no time is refused', () => {
  expect(parseTargetTime('  ')).toBeNull();
  expect(writeTargetTime(null)).toBe('');
  for (const wrong of ['soon', '2:75', '-5', '0', '400 d', '5 parsecs', '1:2:3', '5 constructor'])
    expect(parseTargetTime(wrong), wrong).toBeUndefined();
});
