// Rows: text is cut before it is stored and never inside a character; ids and instants are what they say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError, ERROR_CODES, isAbort } from '@/lib/domain/app-error';
import { cutText } from '@/lib/domain/cut-text';
import { Id } from '@/lib/domain/id';
import { cleanLine, Duration, Instant, Line, Order, Text } from '@/lib/domain/row';
import { idOf } from '../../support/one-row';

test('a text is cut at its limit, not inside a surrogate pair', () => {
  expect(cutText('coffee', 6)).toBe('coffee');
  expect(cutText('coffee', 3)).toBe('cof');
  expect(cutText('a😀b', 2)).toBe('a');
  expect(cutText('a😀b', 3)).toBe('a😀');
  expect(cutText('咖啡机', 2)).toBe('咖啡');
  expect(cutText('😀', 1)).toBe('');
  expect(cutText('', 5)).toBe('');
});

test('whatever is cut stays whole, begins as before and fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat({ max: 80 }), (text, limit) => {
      const cut = cutText(text, limit);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(text.startsWith(cut)).toBe(true);
      expect(text.length - cut.length <= Math.max(0, text.length - limit) + 1).toBe(true);
      expect(cut).toBe(cut.toWellFormed());
    }),
  );
});

test('a line of a page reads as its letters stand, and is one line', () => {
  expect(cleanLine('Pay \u202Elive\u202C now')).toBe('Pay live now');
  expect(cleanLine('\u2066a\u2067b\u2068c\u2069\u202Ad\u202Be\u202Df')).toBe('abcdef');
  expect(cleanLine('  Cart\n\t (2)\u00A0\u0000items ')).toBe('Cart (2) items');
  // Marks that a script needs stay: joiners, left-to-right and right-to-left marks.
  const script = 'می\u200Cخواهم \u200Fשלום\u200E 👩\u200D💻 咖啡';
  expect(cleanLine(script)).toBe(script);
  expect(cleanLine('')).toBe('');
});

test('limits are in UTF-16 units, as the cut is', () => {
  expect(Line.safeParse(cutText('😀'.repeat(400), 500)).success).toBe(true);
  expect([500, 501].map((length) => Line.safeParse('a'.repeat(length)).success)).toEqual([true, false]);
  expect([10_000, 10_001].map((length) => Text.safeParse('a'.repeat(length)).success)).toEqual([true, false]);
  expect(['', 'a0', 'a'.repeat(201)].map((order) => Order.safeParse(order).success)).toEqual([false, true, false]);
});

test('an instant is a whole, a duration any number of milliseconds, neither is negative or nothing', () => {
  expect([0, 1.5, -1, Number.NaN, '1'].map((value) => Instant.safeParse(value).success)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([0, 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY].map((value) => Duration.safeParse(value).success)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('an id is a ULID', () => {
  const good = idOf('tp', 7);
  expect(Id.safeParse(good).success).toBe(true);
  for (const bad of [
    '',
    good.slice(1),
    good.toLowerCase().replace('0', 'o'),
    `8${good.slice(1)}`,
    `${good.slice(0, 25)}I`,
  ])
    expect(Id.safeParse(bad).success, bad).toBe(false);
});

test('an expected failure has a code and keeps its cause; a cancellation is none', () => {
  const cause = new Error('quota');
  const error = new AppError('storage-full', { cause, detail: 'put' });
  expect(error).toMatchObject({
    code: 'storage-full',
    message: 'storage-full',
    cause,
    detail: 'put',
    name: 'AppError',
  });
  expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
  expect([error, new DOMException('stop', 'AbortError'), new Error('AbortError'), 'AbortError'].map(isAbort)).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
