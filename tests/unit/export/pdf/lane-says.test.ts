// Lane says: a lane is left out of a sheet exactly where its cells would be empty.
import { expect, test } from 'vitest';
import { placeMap } from '@/lib/domain/place-map';
import { laneSays } from '@/lib/export/pdf/lane-says';
import { mapRows } from '../../../support/rows';
import { strangeMap } from '../../../support/strange-map';

test('where everything is said, every lane but those without a card says something', () => {
  const map = placeMap(strangeMap({ touchpoints: 60 }).rows);
  const silent = map.lanes.filter((lane) => !laneSays(lane, map.columns));
  expect(silent.map(({ kind }) => kind)).toEqual(['front-stage', 'back-stage']);
});

test('where nothing is said, only what every step has does', () => {
  const rows = mapRows({ touchpoints: 3 });
  for (const touchpoint of rows.touchpoints) {
    Object.assign(touchpoint, { doing: ' ', thinking: '', feeling: '', expected: '', quote: '', time: null });
    Object.assign(touchpoint, { emotion: null, expectation: null, engagement: null });
  }
  rows.findings.length = 0;
  const map = placeMap(rows);
  const saying = map.lanes.filter((lane) => laneSays(lane, map.columns));
  expect(saying.map(({ kind }) => kind)).toEqual(['stage', 'step', 'snapshot', 'channel']);
  expect(map.lanes.some((lane) => laneSays(lane, []))).toBe(false);
});
