// Stamps: the clock of edits only ever goes on, whatever the wall clock does.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStamp, Stamp } from '@/lib/domain/stamp';

const DEVICE = 'ABCD1234';
const OTHER = 'ZZZZ9999';
const YEAR = 365 * 86_400_000;
const NOW = 1_800_000_000_000;

const wallClock = fc.oneof(
  fc.integer({ min: NOW - YEAR, max: NOW + YEAR }),
  fc.constantFrom(0, NOW, NOW, NOW + 1, NOW - 1),
);

test('each stamp is later than the one before it, also when the clock jumps a year either way', () => {
  fc.assert(
    fc.property(fc.array(wallClock, { minLength: 2, maxLength: 50 }), (times) => {
      let last: string | null = null;
      for (const now of times) {
        const next: string = nextStamp(last, now, DEVICE);
        expect(Stamp.safeParse(next).success).toBe(true);
        if (last !== null) expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test('it reads the wall clock while that goes on, and counts while it does not', () => {
  const first = nextStamp(null, NOW, DEVICE);
  expect(first).toBe(`${NOW}-0000-${DEVICE}`);
  expect(nextStamp(first, NOW, DEVICE)).toBe(`${NOW}-0001-${DEVICE}`);
  expect(nextStamp(first, NOW - YEAR, DEVICE)).toBe(`${NOW}-0001-${DEVICE}`);
  expect(nextStamp(first, NOW + 1, DEVICE)).toBe(`${NOW + 1}-0000-${DEVICE}`);
});

test('a full counter carries into the milliseconds', () => {
  const full = `${NOW}-ffff-${DEVICE}`;
  expect(nextStamp(full, NOW, DEVICE)).toBe(`${NOW + 1}-0000-${DEVICE}`);
  expect(nextStamp(full, NOW - 5, DEVICE) > full).toBe(true);
});

test('after an edit of another device is seen, this one writes later', () => {
  const theirs = nextStamp(null, NOW + YEAR, OTHER);
  const ours = nextStamp(theirs, NOW, DEVICE);
  expect(ours > theirs).toBe(true);
  expect(ours.endsWith(DEVICE)).toBe(true);
});

test.each(['', `${NOW}-0000`, `${NOW}-000G-${DEVICE}`, `${NOW}-0000-abcd1234`, `${NOW}-0000-${DEVICE}x`])(
  '%j is no stamp',
  (text) => expect(Stamp.safeParse(text).success).toBe(false),
);
