// Weighing opportunities: severity and reach by hand, and what impact and effort say together.
import { describe, expect, it } from 'vitest';
import type { SafeUrl } from '@/lib/domain/safe-url';
import { newScales, quadrantOf, suggestImpact } from '@/lib/domain/weigh-opportunity';
import { opportunityRow } from '../../support/decision-rows';
import { findingRow, idOf, overrideRow, touchpointRow, walkthroughRow } from '../../support/rows';

const [a, b, c, d] = [idOf('run', 1), idOf('run', 2), idOf('run', 3), idOf('run', 4)];
const basket = 'https://shop.test/basket/4711' as SafeUrl;

/** Four runs: A and B on one step, C on a page like A's, D somewhere else. */
const touchpoints = [
  touchpointRow({ id: idOf('tp', 1), walkthroughId: a, stepId: idOf('step', 1), url: basket }),
  touchpointRow({ id: idOf('tp', 2), walkthroughId: b, stepId: idOf('step', 1), url: null }),
  touchpointRow({ id: idOf('tp', 3), walkthroughId: c, url: 'https://shop.test/basket/4712' as SafeUrl }),
  touchpointRow({ id: idOf('tp', 4), walkthroughId: d, url: 'https://shop.test/search' as SafeUrl }),
];
const findings = [
  findingRow({ id: idOf('find', 1), walkthroughId: a, touchpointId: idOf('tp', 1), severity: 4 }),
  findingRow({ id: idOf('find', 2), walkthroughId: a, touchpointId: idOf('tp', 1), severity: 1 }),
  findingRow({ id: idOf('find', 3), walkthroughId: b, touchpointId: idOf('tp', 2), severity: 2 }),
  findingRow({ id: idOf('find', 4), walkthroughId: a, touchpointId: idOf('tp', 1), kind: 'need', severity: null }),
];
const walkthroughs = [a, b, c, d].map((id) => walkthroughRow({ id }));
const ground = { walkthroughs, touchpoints, findings, overrides: [] };
const grownFrom = (...numbers: number[]) => opportunityRow({ findingIds: numbers.map((n) => idOf('find', n)) });

describe('weighing', () => {
  it('takes the worst severity, the mean of the rated ones, and the runs that met one of those that came by', () => {
    // Severities 4, 1, 2: worst 4, mean 7/3 over 3. Met by A and B; A, B and C came there, D did not. 4 × 2/3 = 2.67.
    const weight = newScales(ground).weigh(grownFrom(1, 2, 3, 4));
    expect(weight).toMatchObject({ worst: 4, mean: 7 / 3, rated: 3, reach: { met: 2, of: 3 }, suggested: 4 });
    expect(weight.findings).toHaveLength(4);
  });

  it('counts a run that a map put on the same step', () => {
    const overrides = [overrideRow({ targetId: idOf('tp', 4), field: 'stepId', value: idOf('step', 1) })];
    expect(newScales({ ...ground, overrides }).weigh(grownFrom(1)).reach).toEqual({ met: 1, of: 4 });
  });

  it('says nothing of severity where no finding has one, and nothing at all without findings', () => {
    const scales = newScales(ground);
    expect(scales.weigh(grownFrom(4))).toMatchObject({ worst: null, mean: null, rated: 0, reach: { met: 1, of: 3 } });
    expect(scales.weigh(grownFrom(4)).suggested).toBeNull();
    expect(scales.weigh(grownFrom())).toMatchObject({ findings: [], reach: null, suggested: null });
  });

  it('lets go of findings that are no more, and of those of a touchpoint that is gone', () => {
    const without = newScales({ ...ground, touchpoints: touchpoints.slice(1), findings: findings.slice(1) });
    expect(without.weigh(grownFrom(1, 2, 3)).findings.map(({ id }) => id)).toEqual([idOf('find', 3)]);
  });

  it('counts nobody who met what was only drawn on a map', () => {
    const drawn = touchpointRow({ id: idOf('tp', 9), walkthroughId: idOf('map', 1), url: null });
    const finding = findingRow({ id: idOf('find', 9), walkthroughId: idOf('map', 1), touchpointId: drawn.id });
    const scales = newScales({ ...ground, touchpoints: [drawn], findings: [finding] });
    expect(scales.weigh(grownFrom(9))).toMatchObject({ worst: 3, reach: null, suggested: null });
  });
});

describe('the suggested impact', () => {
  it.each([
    [4, 4, 4, 5],
    [4, 1, 4, 2],
    [1, 1, 4, 1],
    [3, 1, 2, 3],
    [2, 1, 1, 3],
  ] as const)('is, for severity %i met by %i of %i, %i', (worst, met, of, impact) => {
    expect(suggestImpact(worst, { met, of })).toBe(impact);
  });
});

it('tells the quadrants apart at three', () => {
  expect(quadrantOf({ impact: 3, effort: 2 })).toBe('quick-win');
  expect(quadrantOf({ impact: 5, effort: 3 })).toBe('big-bet');
  expect(quadrantOf({ impact: 2, effort: 1 })).toBe('fill-in');
  expect(quadrantOf({ impact: 1, effort: 5 })).toBe('think-again');
  expect(quadrantOf({ impact: 1, effort: null })).toBeNull();
});
