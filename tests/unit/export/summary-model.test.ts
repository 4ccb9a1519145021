// Summary model: the numbers at the head of a report are of what was met; what is assumed is counted, and in no mean.
import { expect, test } from 'vitest';
import { placeMap } from '@/lib/domain/place-map';
import { listEvidence } from '@/lib/export/evidence';
import { summarize } from '@/lib/export/html/summary-model';
import { emotionOf, mapRows, START } from '../../support/rows';

test('what is assumed is in no mean, is no lowest point, and says nothing of when it was walked', () => {
  const mapRowsOf = mapRows({ touchpoints: 4 });
  mapRowsOf.touchpoints = mapRowsOf.touchpoints.map((row, i) => ({
    ...row,
    at: START + i,
    emotion: emotionOf(i === 3 ? -2 : 1),
    evidence: i === 3 ? ('assumed' as const) : ('observed' as const),
  }));
  const source = { mapRows: mapRowsOf, map: placeMap(mapRowsOf) };
  const summary = summarize(source, listEvidence(source));
  expect(summary.emotion).toMatchObject({ n: 3, mean: 1 });
  expect(summary.lowest?.emotion.mean).toBe(1);
  expect(summary).toMatchObject({ from: START, to: START + 2, touchpoints: 4 });
});
