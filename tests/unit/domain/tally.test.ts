// Tally: rows add up the same in any order, and no single change goes unnoticed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashRow, NO_ROWS, sameTally, tallyChange, tallyOf } from '@/lib/domain/tally';
import { idOf, touchpointRow } from '../../support/one-row';
import { snapshotRow } from '../../support/picture-rows';

const rows = (count: number) => Array.from({ length: count }, (_, n) => touchpointRow({ id: idOf('tp', n) }));

test('the order of rows does not matter, and taking all out leaves nothing', () => {
  const sum = tallyOf(rows(50));
  expect(tallyOf(rows(50).reverse())).toEqual(sum);
  expect(rows(50).reduce((rest, row) => tallyChange(rest, row, undefined), sum)).toEqual(NO_ROWS);
});

test('a patch is the old row out and the new row in', () => {
  const [first, ...others] = rows(20);
  const changed = { ...touchpointRow(first), title: 'Other' };
  expect(tallyChange(tallyOf(rows(20)), first, changed)).toEqual(tallyOf([...others, changed]));
});

test('any byte of a picture and any letter of a text counts', () => {
  const row = snapshotRow({ thumbnail: new Uint8Array(500).map((_, index) => index % 251) });
  fc.assert(
    fc.property(fc.nat(499), fc.integer({ min: 1, max: 255 }), (index, flip) => {
      const thumbnail = row.thumbnail.map((byte, at) => (at === index ? byte ^ flip : byte));
      expect(hashRow({ ...row, thumbnail })).not.toEqual(hashRow(row));
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      fc.pre(a !== b);
      expect(hashRow({ a })).not.toEqual(hashRow({ a: b }));
    }),
  );
});

test('a row that comes twice is not one that never came', () => {
  const [row] = rows(1);
  expect(sameTally(tallyOf([touchpointRow(row), touchpointRow(row)]), NO_ROWS)).toBe(false);
  expect(sameTally(undefined, NO_ROWS)).toBe(true);
});

test('200,000 rows have 200,000 hashes', () => {
  const seen = new Set<string>();
  for (let n = 0; n < 200_000; n += 1) seen.add(hashRow({ id: idOf('tp', n), order: 'a0' }).join());
  expect(seen.size).toBe(200_000);
});
