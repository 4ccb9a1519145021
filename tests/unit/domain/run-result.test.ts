// Run results: three runs of one brief, every figure worked out by hand, and what one person's likelihood is not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netPromoter } from '@/lib/domain/net-promoter';
import { resultOfRun, resultsOverRuns } from '@/lib/domain/run-result';
import { BRIEF, REVIEWED } from '@/tests/support/reviewed-runs';
import { walkthroughRow } from '@/tests/support/rows';

const results = REVIEWED.map(({ run, touchpoints }) =>
  resultOfRun(run, { brief: BRIEF, persona: null }, touchpoints, new Set()),
);

test('each run: its plan, step by step, and its score', () => {
  const plans = results.map(({ promise }) =>
    promise?.steps.map(({ state, slip }) => (slip ? `${state} ${slip}` : state)),
  );
  expect(plans).toEqual([
    ['done', 'done', 'done', 'done'],
    // Kept in order are search, choose and cancel: what was planned first.
    ['done', 'done', 'done early', 'failed'],
    ['done', 'failed', 'skipped', 'skipped'],
  ]);
  expect(results.map(({ promise }) => promise?.extra.map(({ title }) => title))).toEqual([['Sign-up wall'], [], []]);
  expect(results.map(({ score }) => [score?.total.earned, score?.total.possible])).toEqual([
    [14, 18],
    [18, 28],
    [0, 0],
  ]);
  expect(results[2]?.score?.total.share).toBeNull();
});

test('all runs together', () => {
  const over = resultsOverRuns(results);
  expect(over.outcomes).toEqual({ reached: 1, abandoned: 1, blocked: 1, unsaid: 0 });
  // 5, 2, 2: mean 3, squares 4 + 1 + 1 over n - 1 = 2 make 3.
  expect(over.csat).toMatchObject({ n: 3, mean: 3, small: true });
  expect(over.csat?.sd).toBeCloseTo(Math.sqrt(3), 12);
  expect([over.ces, over.seq]).toEqual([null, null]);
  // One promoter and one detractor.
  expect(over.netPromoter).toEqual({ score: 0, n: 2, promoters: 1, passives: 0, detractors: 1 });
  // 14/18 and 18/28.
  expect(over.total?.n).toBe(2);
  expect(over.total?.mean).toBeCloseTo((14 / 18 + 18 / 28) / 2, 12);
  expect(over.total?.sd).toBeCloseTo(Math.abs(14 / 18 - 18 / 28) / Math.SQRT2, 12);
  // 10 of 10 and 10 of 20; 4 of 8 and 8 of 8.
  expect(over.sections.map(({ section, shares }) => [section, shares?.mean, shares?.n])).toEqual([
    ['Shop', 0.75, 2],
    ['Help', 0.75, 2],
  ]);
  expect([over.objective?.mean, over.subjective?.mean]).toEqual([0.75, 0.75]);
  const steps = over.promise?.steps.map(({ n, done, failed, skipped, notReached, outOfOrder, wouldLeave }) => [
    n,
    done,
    failed,
    skipped,
    notReached,
    outOfOrder,
    wouldLeave,
  ]);
  expect(steps).toEqual([
    [3, 3, 0, 0, 0, 0, 0],
    [3, 2, 1, 0, 0, 0, 2],
    [3, 2, 0, 1, 1, 1, 0],
    [3, 1, 1, 1, 1, 0, 0],
  ]);
  expect(over.promise?.steps[0]).toMatchObject({ timed: 3, overTarget: 1, spent: [40_000, 80_000, 50_000] });
  expect(over.promise?.steps[1]?.felt).toEqual([1, -1, -2]);
  expect(over.promise).toMatchObject({ extra: 1, runsWithExtra: 1, runs: 3 });
});

test('runs of several briefs have outcomes and ratings together, but no steps and no scores', () => {
  const other = resultOfRun(walkthroughRow({ outcome: 'reached' }), { brief: null, persona: null }, [], new Set());
  const over = resultsOverRuns([...results, other]);
  expect(over.outcomes.reached).toBe(2);
  expect([over.brief, over.promise, over.total, over.sections]).toEqual([null, null, null, []]);
  expect([other.promise, other.score]).toEqual([null, null]);
});

test('the net promoter score exists over many only, and counts everybody once', () => {
  expect(netPromoter([10])).toBeNull();
  expect(netPromoter([10, 9, 8, 7, 6, 0, 10, 10])).toEqual({
    score: 25,
    n: 8,
    promoters: 4,
    passives: 2,
    detractors: 2,
  });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2 }), (given) => {
      const found = netPromoter(given);
      expect(found && found.promoters + found.passives + found.detractors).toBe(given.length);
      expect(Math.abs(found?.score ?? 999)).toBeLessThanOrEqual(100);
    }),
  );
});
