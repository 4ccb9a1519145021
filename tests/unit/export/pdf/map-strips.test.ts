// Map strips: every step of a stage stands on exactly one strip, and no strip is wider than its sheet.
import { describe, expect, test } from 'vitest';
import { LANE_HEAD_WIDTH, planGrid } from '@/components/map/slots';
import { ORIENTATIONS, PAPERS, sheetOf } from '@/lib/domain/paper';
import { placeMap } from '@/lib/domain/place-map';
import { stripSizes, stripsOf } from '@/lib/export/pdf/map-strips';
import { strangeMap } from '../../../support/strange-map';

test.each([
  [1, 6, [1]],
  [6, 6, [6]],
  [7, 6, [4, 3]],
  [13, 6, [5, 4, 4]],
  [75, 8, [8, 8, 8, 8, 8, 7, 7, 7, 7, 7]],
])('%i steps, %i at most', (count, most, sizes) => expect(stripSizes(count, most)).toEqual(sizes));

describe.each([12, 60, 300])('a map of %i touchpoints', (touchpoints) => {
  const { rows } = strangeMap({ touchpoints });
  rows.map.collapsedStageIds = rows.stages.slice(0, 2).map(({ id }) => id);
  const map = placeMap(rows);

  test.each(PAPERS.flatMap((paper) => ORIENTATIONS.map((orientation) => [paper, orientation] as const)))(
    'fits %s, %s',
    (paper, orientation) => {
      const { room, scale } = sheetOf({ paper, orientation });
      const strips = map.stages.flatMap((placed) => stripsOf(map, placed, room.width / scale));
      expect(strips.flatMap((strip) => strip.map.columns)).toEqual(map.columns);
      for (const { map: part, columnWidth, from, to } of strips) {
        expect(to - from + 1).toBe(part.columns.length);
        expect(part.stages).toHaveLength(1);
        expect((planGrid(part, columnWidth).width + LANE_HEAD_WIDTH) * scale).toBeLessThanOrEqual(room.width);
        const shown = new Set(part.columns.map(({ id }) => id));
        for (const { fromId, toId } of part.links) expect(shown.has(fromId) && shown.has(toId)).toBe(true);
      }
    },
  );
});

test('a stage without steps has none', () => {
  const map = placeMap(strangeMap({ touchpoints: 2 }).rows);
  const empty = map.stages.find(({ count }) => count === 0);
  expect(empty && stripsOf(map, empty, 1000)).toEqual([]);
});

test('a lane that says nothing on a strip is named and not drawn', () => {
  const map = placeMap(strangeMap({ touchpoints: 12 }).rows);
  for (const strip of map.stages.flatMap((placed) => stripsOf(map, placed, 1000))) {
    expect(new Set([...strip.map.lanes, ...strip.silent])).toEqual(new Set(map.lanes));
    expect(strip.silent.map(({ kind }) => kind)).toContain('back-stage');
  }
});
