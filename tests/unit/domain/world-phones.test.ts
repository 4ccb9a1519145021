// World phones: the example numbers of 245 countries, as a library that nobody here wrote formats them (libphonenumber-js, MIT).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPersonalText } from '@/lib/domain/personal-text';

const PHONES = JSON.parse(
  readFileSync(new URL('../../corpus/personal/world-phones.json', import.meta.url), 'utf8'),
) as [international: string, national: string][];

const ONLY_PHONES = { kinds: new Set(['phones'] as const) };

/** Those that are not found whole in the text. */
const missed = (numbers: readonly string[], textOf: (number: string) => string, label = '') =>
  numbers.filter((number) => {
    const text = textOf(number);
    const at = text.indexOf(number);
    return !findPersonalText(text, { ...ONLY_PHONES, labels: () => [label] }).some(
      ({ start, end }) => start <= at && end >= at + number.length,
    );
  });

const international = PHONES.map(([number]) => number);
/** Some islands have four or five digits in all, which say nothing by themselves. */
const national = PHONES.map(([, number]) => number).filter((number) => number.replace(/\D/g, '').length > 5);

test('written for abroad, each is found in a sentence', () => {
  expect(international).toHaveLength(245);
  expect(missed(international, (number) => `Write to ${number} today.`)).toEqual([]);
});

test('written for at home, each is found after a word for it, on the line or before it', () => {
  expect(missed(national, (number) => `Tel.: ${number}`)).toEqual([]);
  expect(missed(national, (number) => number, 'Telefon')).toEqual([]);
});

test('written for at home, most are found in a sentence that says nothing of phones', () => {
  const left = missed(national, (number) => `Write to ${number} today.`);
  expect(left.length / national.length).toBeLessThan(0.3);
});
