// Made-up name: one of many, never one that is taken while another can be had.
import { expect, test } from 'vitest';
import { makeUpName } from '@/lib/domain/made-up-name';

const WORDS = {
  adjectives: ['calm', 'brave'],
  animals: ['owl', 'fox'],
  form: ({ adjective, animal, n }: { adjective: string; animal: string; n: number }) => `${adjective}-${animal}-${n}`,
};
const drawing = (...numbers: number[]) => {
  let turn = 0;
  return () => numbers[turn++ % numbers.length] ?? 0;
};

test.each([
  [[0, 0, 0], 'calm-owl-10'],
  [[0.999, 0.999, 0.999], 'brave-fox-99'],
])('of the draws %j it is %s', (draws, name) => expect(makeUpName(WORDS, drawing(...draws), new Set())).toBe(name));

test('one that is taken is drawn again, but not for ever', () => {
  const taken = new Set(['calm-owl-10']);
  expect(makeUpName(WORDS, drawing(0, 0, 0, 0.5, 0, 0), taken)).toBe('brave-owl-10');
  expect(makeUpName(WORDS, () => 0, taken)).toBe('calm-owl-10');
});
