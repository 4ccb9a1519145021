// The trend of a metric, and how far it is on its way, by hand.
import { describe, expect, it } from 'vitest';
import { progressOf, seriesOf } from '@/lib/domain/metric-series';
import { metricRow } from '../../support/decision-rows';
import { idOf } from '../../support/rows';

describe('progress', () => {
  it('is the share of the way from baseline to target', () => {
    // From 31.5 down to 20 are 11.5; at 28.28 it has gone 3.22 of them: 28 %.
    expect(progressOf(31.5, 20, 28.28)).toMatchObject({
      share: expect.closeTo(0.28, 10),
      better: 'less',
      reached: false,
    });
    expect(progressOf(10, 50, 20)).toEqual({ share: 0.25, better: 'more', reached: false });
    expect(progressOf(10, 50, 0)).toEqual({ share: -0.25, better: 'more', reached: false });
    expect(progressOf(10, 50, 60)).toEqual({ share: 1.25, better: 'more', reached: true });
  });

  it('is not told where something is missing, or there is no way to go', () => {
    expect([progressOf(null, 5, 4), progressOf(4, null, 4), progressOf(4, 5, null), progressOf(5, 5, 5)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

it('puts the figures of one name and place in order, and takes what was said last', () => {
  const at = (month: number) => ({ periodFrom: Date.UTC(2026, month, 1), periodTo: Date.UTC(2026, month, 28) });
  const rows = [
    metricRow({ id: idOf('metr', 3), ...at(2), value: 30, target: 40 }),
    metricRow({ id: idOf('metr', 1), ...at(0), value: 20, baseline: 20, target: 50 }),
    metricRow({ id: idOf('metr', 2), ...at(1), value: 26, name: 'conversion ' }),
    metricRow({ id: idOf('metr', 4), ...at(1), value: 99, stageId: idOf('stage', 1) }),
  ];
  const [elsewhere, series] = seriesOf(rows).sort((a, b) => a.points.length - b.points.length);
  expect(series?.points.map(({ value }) => value)).toEqual([20, 26, 30]);
  // From 20 to 40 it is half way at 30; 30 is 4 more than 26.
  expect(series).toMatchObject({ baseline: 20, target: 40, change: 4, progress: { share: 0.5, better: 'more' } });
  expect(elsewhere).toMatchObject({ change: null, progress: null });
});
