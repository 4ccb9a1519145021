// Print address: what one page asks for is what the print page reads, and what cannot be is not taken.
import { expect, test } from 'vitest';
import { ALL_CONTENTS } from '@/lib/domain/export-contents';
import { FIRST_PAPER } from '@/lib/domain/paper';
import { printAddress, readPrintAddress } from '@/lib/state/print-address';
import { idOf } from '../../support/rows';

const mapId = idOf('map', 1);
const read = (address: string) => readPrintAddress(new URL(address, 'chrome-extension://walkmap').search);

test('an address tells the map, the paper and what goes in', () => {
  const wish = {
    paper: 'letter',
    orientation: 'portrait',
    parts: ['map', 'decisions'],
    contents: { ...ALL_CONTENTS, names: false, comments: false },
    print: true,
  } as const;
  expect(printAddress(mapId, wish)).toMatch(/^\/print\.html\?/);
  expect(read(printAddress(mapId, wish))).toEqual({ mapId, ...wish });
  expect(read(printAddress(mapId))).toEqual({ mapId, ...FIRST_PAPER, contents: ALL_CONTENTS, print: false });
  expect(read(printAddress(mapId, { parts: [] })).parts).toEqual([]);
});

test.each([
  '',
  '?map=1',
  '?map=<script>&paper=a5&orientation=up&parts=&without=all&print=yes',
  '?paper=__proto__&orientation=toString',
])('of %j nothing is believed', (search) => {
  const { parts, ...rest } = readPrintAddress(search);
  expect(rest).toEqual({ mapId: null, paper: 'a4', orientation: 'landscape', contents: ALL_CONTENTS, print: false });
  expect(parts.length === 0 || parts === FIRST_PAPER.parts).toBe(true);
});
