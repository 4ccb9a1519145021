// Map address: the filter and the map that an address names, and back.
import { expect, test } from 'vitest';
import { mapAddress, readMapAddress } from '@/lib/state/map-address';

test('an address names its map and its channels, in their order', () => {
  const address = mapAddress('?map=01', new Set(['phone', 'web'] as const));
  expect(readMapAddress(address)).toEqual({ wantedId: '01', selectedId: null, channels: new Set(['web', 'phone']) });
  expect(mapAddress(address, null)).toBe('?map=01');
});

test('an address names the touchpoint that is looked at first', () => {
  expect(readMapAddress('?map=01&touchpoint=02')).toMatchObject({ wantedId: '01', selectedId: '02' });
});

test.each(['', '?channels=', '?channels=fax.__proto__'])('%j filters nothing', (search) => {
  expect(readMapAddress(search)).toEqual({ wantedId: null, selectedId: null, channels: null });
});
