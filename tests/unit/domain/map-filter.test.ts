// Map filter: whose touchpoints pass; what somebody drew on the map is of nobody's run.
import { expect, test } from 'vitest';
import { NO_FILTER } from '@/lib/domain/journey-map';
import { isFiltered, runsShown, showsTouchpoint } from '@/lib/domain/map-filter';

const personas = [
  { id: 'ann', segment: 'new' },
  { id: 'bob', segment: 'loyal' },
  { id: 'cem', segment: null },
];
const runs = [
  { id: '1', personaId: 'ann' },
  { id: '2', personaId: 'bob' },
  { id: '3', personaId: 'cem' },
  { id: '4', personaId: null },
];
const shown = (filter: Partial<typeof NO_FILTER>) =>
  runsShown({ ...NO_FILTER, ...filter }, runs, personas)
    .map(({ id }) => id)
    .join('');

test('runs pass by persona, segment and themselves, and all of these together', () => {
  expect(shown({})).toBe('1234');
  expect(shown({ personaIds: ['ann', 'cem'] })).toBe('13');
  expect(shown({ segments: ['new', 'loyal'] })).toBe('12');
  expect(shown({ walkthroughIds: ['2', '4'] })).toBe('24');
  expect(shown({ personaIds: ['ann', 'bob'], segments: ['loyal'], walkthroughIds: ['1', '2'] })).toBe('2');
});

test('a touchpoint passes by its channel and its run; one of the map itself by its channel alone', () => {
  const passes = showsTouchpoint({ ...NO_FILTER, channels: ['web'], walkthroughIds: ['1'] }, runs, personas);
  expect(passes({ channel: 'web', walkthroughId: '1' })).toBe(true);
  expect(passes({ channel: 'phone', walkthroughId: '1' })).toBe(false);
  expect(passes({ channel: 'web', walkthroughId: '2' })).toBe(false);
  expect(passes({ channel: 'web', walkthroughId: 'the map' })).toBe(true);
  expect(passes({ channel: 'phone', walkthroughId: 'the map' })).toBe(false);
});

test('nothing chosen is no filter', () => {
  expect(isFiltered(NO_FILTER)).toBe(false);
  expect(isFiltered({ ...NO_FILTER, segments: ['new'] })).toBe(true);
});
