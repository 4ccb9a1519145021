// Map address: the filter and the map that an address names, and back.
import { expect, test } from 'vitest';
import { NO_FILTER } from '@/lib/domain/journey-map';
import { mapAddress, readMapAddress } from '@/lib/state/map-address';
import { idOf } from '@/tests/support/rows';

test('an address names its map and its whole filter, channels in their order', () => {
  const filter = {
    channels: ['phone' as const, 'web' as const],
    personaIds: [idOf('persona', 1)],
    segments: ['50+, in the city', 'a.b'],
    walkthroughIds: [idOf('run', 1), idOf('run', 2)],
  };
  const address = mapAddress('?map=01', filter, '03');
  const read = readMapAddress(address);
  expect(read).toEqual({
    wantedId: '01',
    selectedId: null,
    besideId: '03',
    filter: { ...filter, channels: ['web', 'phone'] },
  });
  expect(mapAddress(address, NO_FILTER, null)).toBe('?map=01');
});

test('an address names the touchpoint that is looked at first', () => {
  expect(readMapAddress('?map=01&touchpoint=02')).toMatchObject({ wantedId: '01', selectedId: '02' });
});

test.each(['', '?channels=', '?channels=fax.__proto__', '?personas=nobody&runs=1.2&segment='])(
  '%j filters nothing',
  (search) => {
    expect(readMapAddress(search)).toEqual({ wantedId: null, selectedId: null, besideId: null, filter: NO_FILTER });
  },
);
