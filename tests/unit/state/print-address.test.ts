// Print address: what one page asks for is what the print page reads, and what cannot be is not taken.
import { expect, test } from 'vitest';
import { FIRST_PAPER } from '@/lib/domain/paper';
import { printAddress, readPrintAddress } from '@/lib/state/print-address';
import { idOf } from '../../support/rows';

const mapId = idOf('map', 1);
const read = (address: string) => readPrintAddress(new URL(address, 'chrome-extension://walkmap').search);

test('an address tells the map, the paper and what goes in', () => {
  const choice = { paper: 'letter', orientation: 'portrait', parts: ['map', 'decisions'] } as const;
  expect(printAddress(mapId, choice, true)).toMatch(/^\/print\.html\?/);
  expect(read(printAddress(mapId, choice, true))).toEqual({ mapId, ...choice, print: true });
  expect(read(printAddress(mapId))).toEqual({ mapId, ...FIRST_PAPER, print: false });
  expect(read(printAddress(mapId, { parts: [] })).parts).toEqual([]);
});

test.each([
  '',
  '?map=1',
  '?map=<script>&paper=a5&orientation=up&parts=&print=yes',
  '?paper=__proto__&orientation=toString',
])('of %j nothing is believed', (search) => {
  const { parts, ...rest } = readPrintAddress(search);
  expect(rest).toEqual({ mapId: null, paper: 'a4', orientation: 'landscape', print: false });
  expect(parts.length === 0 || parts === FIRST_PAPER.parts).toBe(true);
});
