// Said lines: feelings by name, turns, waits and tags read the same on the map and in exports; what was not said takes no line.
import { expect, test } from 'vitest';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { saidLines } from '@/lib/text/said-lines';
import { loadText } from '@/lib/text/text';
import { mapRows, START } from '../../support/rows';

const plain = mapRows().touchpoints[0] as Touchpoint;
const wait = (endedAt: number | null) => ({ what: 'Parcel', since: START, remindAt: null, endedAt });

test('what was not said takes no line', async () => {
  expect(saidLines(plain, { t: await loadText('en'), language: 'en' })).toEqual([]);
});

test.each([
  ['en', ['doubt, worry', '4 of 5', 'Decision point', 'Phone', 'Parcel: came after 2 days', 'slow, mobile']],
  ['zh', ['怀疑, 担心', '4 / 5', '决策点', '电话', 'Parcel：等了 2天', 'slow, mobile']],
] as const)('everything that was said is a line: %s', async (language, values) => {
  const said: Touchpoint = {
    ...plain,
    namedEmotions: ['doubt', 'worry'],
    engagement: { scale: 'engagement', value: 4, at: START },
    decisionPoint: true,
    handOff: 'phone',
    tags: ['slow', 'mobile'],
    waiting: wait(START + 2 * 86_400_000),
  };
  const lines = saidLines(said, { t: await loadText(language), language });
  expect(lines.map(({ value }) => value)).toEqual(values);
});

test('what has not come says since when, not for how long', async () => {
  const [line] = saidLines({ ...plain, waiting: wait(null) }, { t: await loadText('en'), language: 'en' });
  expect(line?.value).toMatch(/^Parcel: since Nov 12, 2026, .*, not yet come$/);
});
