// Promise: a run laid beside its plan, worked out by hand, and what must hold for any walk.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlannedStep } from '@/lib/domain/brief';
import { type PromisedRun, promiseOf, stepsMet } from '@/lib/domain/promise';
import { promiseOfRuns } from '@/lib/domain/promise-of-runs';
import type { SafeUrl } from '@/lib/domain/safe-url';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { emotionOf, idOf, touchpointRow } from '@/tests/support/rows';

const step = (n: number, partial: Partial<PlannedStep> = {}): PlannedStep => ({
  id: idOf('plan', n),
  title: `Step ${n}`,
  stageId: null,
  channel: 'web',
  expectation: null,
  lookFor: '',
  urlPattern: null,
  targetTime: null,
  ...partial,
});
const PLAN = [1, 2, 3, 4].map((n) => step(n));
const at = (n: number, planned: number | null, partial: Partial<Touchpoint> = {}): Touchpoint =>
  touchpointRow({
    id: idOf('tp', n),
    plannedStepId: planned === null ? null : idOf('plan', planned),
    url: null,
    ...partial,
  });
const FINISHED: PromisedRun = { recording: 'finished', outcome: null, saidOfSteps: [] };
const GOING: PromisedRun = { ...FINISHED, recording: 'recording' };
const statesOf = (run: PromisedRun, touchpoints: Touchpoint[], plan = PLAN) =>
  promiseOf(plan, run, touchpoints).steps.map(({ state }) => state);
const slipsIn = (...walked: number[]) =>
  promiseOf(
    PLAN,
    FINISHED,
    walked.map((planned, index) => at(index + 1, planned)),
  ).steps.map(({ slip }) => slip);

describe('what became of a step', () => {
  test('done with a touchpoint; without one skipped, but open while the run goes on', () => {
    const walk = [at(1, 1), at(2, 3)];
    expect(statesOf(FINISHED, walk)).toEqual(['done', 'skipped', 'done', 'skipped']);
    expect(statesOf(GOING, walk)).toEqual(['done', 'open', 'done', 'open']);
    expect(statesOf({ ...GOING, recording: 'paused' }, [])).toEqual(['open', 'open', 'open', 'open']);
    expect(promiseOf(PLAN, FINISHED, walk).steps.map(({ reached }) => reached)).toEqual([true, true, true, false]);
    const reached = promiseOf(PLAN, { ...FINISHED, outcome: 'reached' }, walk);
    expect(reached.steps.map((one) => [one.state, one.reached])[3]).toEqual(['skipped', true]);
  });

  test('a run that ended before its goal failed at the last planned step that it met', () => {
    const walk = [at(1, 1), at(2, 2), at(3, null)];
    for (const outcome of ['abandoned', 'blocked'] as const) {
      expect(statesOf({ ...FINISHED, outcome }, walk)).toEqual(['done', 'failed', 'skipped', 'skipped']);
      expect(statesOf({ ...GOING, outcome }, walk)).toEqual(['done', 'done', 'open', 'open']);
    }
    expect(statesOf({ ...FINISHED, outcome: 'reached' }, walk)).toEqual(['done', 'done', 'skipped', 'skipped']);
    expect(statesOf({ ...FINISHED, outcome: 'blocked' }, [at(1, null)])).toEqual(PLAN.map(() => 'skipped'));
  });

  test('what the shopper said holds, also against the touchpoints and the outcome', () => {
    const saidOfSteps = [
      { plannedStepId: idOf('plan', 1), fate: 'skipped' as const },
      { plannedStepId: idOf('plan', 3), fate: 'failed' as const },
      { plannedStepId: idOf('plan', 4), fate: 'done' as const },
    ];
    const run = { ...FINISHED, outcome: 'blocked' as const, saidOfSteps };
    const { steps } = promiseOf(PLAN, run, [at(1, 1), at(2, 2)]);
    expect(steps.map(({ state, said }) => [state, said])).toEqual([
      ['skipped', true],
      ['done', false],
      ['failed', true],
      ['done', true],
    ]);
  });

  test('would leave is told beside the state; what is only assumed did not happen', () => {
    const [first, second] = promiseOf(PLAN, FINISHED, [
      at(1, 1, { wouldLeave: 'Too dear' }),
      at(2, 2, { evidence: 'assumed' }),
    ]).steps;
    expect([first?.state, first?.wouldLeave]).toEqual(['done', true]);
    expect([second?.state, second?.touchpoints]).toEqual(['skipped', []]);
  });
});

describe('which touchpoint did which step', () => {
  const url = (path: string) => `https://shop.example${path}` as SafeUrl;

  test('the step that it was given, else the pattern that spells out most of its address', () => {
    const plan = [step(1, { urlPattern: '/shop*' }), step(2, { urlPattern: '/shop/basket' })];
    const { steps, extra } = promiseOf(plan, FINISHED, [
      at(1, null, { url: url('/shop/basket') }),
      at(2, null, { url: url('/shop/lamp') }),
      at(3, 2, { url: url('/elsewhere') }),
      at(4, null, { url: url('/help') }),
      at(5, 9, { url: url('/shop/gone') }),
    ]);
    expect(steps.map(({ touchpoints }) => touchpoints.map(({ id }) => id))).toEqual([
      [idOf('tp', 2), idOf('tp', 5)],
      [idOf('tp', 1), idOf('tp', 3)],
    ]);
    expect(extra.map(({ id }) => id)).toEqual([idOf('tp', 4)]);
  });

  test('one page planned twice: first come, first served, and then a page that was come back to', () => {
    const plan = [step(1, { urlPattern: '/search' }), step(2, { urlPattern: '/search' })];
    const pages = [1, 2, 3].map(() => ({ plannedStepId: null, url: url('/search') }));
    expect(stepsMet(plan, pages)).toEqual([idOf('plan', 1), idOf('plan', 2), idOf('plan', 2)]);
  });
});

describe('out of order', () => {
  test('one slip is one step, not everything after it', () => {
    expect(slipsIn(1, 2, 3, 4)).toEqual([null, null, null, null]);
    expect(slipsIn(2, 3, 4, 1)).toEqual(['late', null, null, null]);
    expect(slipsIn(4, 1, 2, 3)).toEqual([null, null, null, 'early']);
    expect(slipsIn(2, 1, 3)).toEqual([null, 'early', null, null]);
    expect(slipsIn(1, 2, 1, 3, 2)).toEqual([null, null, null, null]);
  });

  test('no smaller set of steps explains any walk, and each slip is told the right way round', () => {
    const walks = fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 9 });
    fc.assert(
      fc.property(walks, (walked) => {
        const plan = Array.from({ length: 9 }, (_, index) => step(index));
        const touchpoints = walked.map((planned, index) => at(index, planned));
        const { steps } = promiseOf(plan, FINISHED, touchpoints);
        const rest = walked.filter((planned) => steps[planned]?.slip === null);
        expect(rest).toEqual(rest.toSorted((a, b) => a - b));
        expect(rest.length).toBe(longestByTrying(walked));
        for (const [index, { slip }] of steps.entries()) {
          const turn = walked.indexOf(index);
          if (slip === 'early') expect(rest.some((other) => other < index && walked.indexOf(other) > turn)).toBe(true);
          if (slip === 'late') expect(rest.some((other) => other > index && walked.indexOf(other) < turn)).toBe(true);
        }
      }),
    );
  });
});

/** The length of a longest ascending selection, by trying every selection. */
function longestByTrying(walked: readonly number[]): number {
  let longest = 0;
  for (let set = 0; set < 2 ** walked.length; set += 1) {
    const chosen = walked.filter((_, index) => (set >> index) & 1);
    if (chosen.every((one, index) => index === 0 || one > (chosen[index - 1] ?? 0))) {
      longest = Math.max(longest, chosen.length);
    }
  }
  return longest;
}

test('time against the target: what is missing never makes a step look quick', () => {
  const plan = [1, 2, 3, 4].map((n) => step(n, { targetTime: n === 4 ? null : 60_000 }));
  const measured = (duration: number) => ({ time: { duration, source: 'measured' as const } });
  const { steps } = promiseOf(plan, FINISHED, [
    at(1, 1, measured(50_000)),
    at(2, 1, measured(25_000)),
    at(3, 2, measured(40_000)),
    at(4, 3, measured(40_000)),
    at(5, 3),
    at(6, 4, measured(5_000)),
  ]);
  expect(steps.map(({ spent, overTarget }) => [spent, overTarget])).toEqual([
    [75_000, 15_000],
    [40_000, -20_000],
    [40_000, null],
    [5_000, null],
  ]);
});

test('feeling against the promise: the mean of its touchpoints minus what was promised, nothing without either', () => {
  const plan = [step(1, { expectation: 1 }), step(2, { expectation: 2 }), step(3)];
  const felt = (n: number, planned: number, value: -2 | 0 | 1 | null) =>
    at(n, planned, { emotion: value === null ? null : emotionOf(value) });
  const { steps } = promiseOf(plan, FINISHED, [
    felt(1, 1, -2),
    felt(2, 1, 1),
    felt(3, 1, null),
    felt(4, 2, null),
    felt(5, 3, 0),
  ]);
  expect(steps.map(({ felt: all, gap }) => [all?.mean ?? null, all?.n ?? 0, gap])).toEqual([
    [-0.5, 2, -1.5],
    [null, 0, null],
    [0, 1, null],
  ]);
});

test('over many runs: counts with n, where a run that still goes on decides nothing', () => {
  const plan = [step(1, { targetTime: 10_000 }), step(2), step(3)];
  const time = (duration: number) => ({ time: { duration, source: 'measured' as const } });
  const promises = [
    promiseOf(plan, { ...FINISHED, outcome: 'reached' }, [at(1, 1, time(8_000)), at(2, 2), at(3, 3), at(4, null)]),
    promiseOf(plan, { ...FINISHED, outcome: 'abandoned' }, [at(5, 1, time(12_000)), at(6, 2, { wouldLeave: '' })]),
    promiseOf(plan, { ...FINISHED, outcome: 'reached' }, [at(7, 3), at(8, 1, { emotion: emotionOf(-1) })]),
    promiseOf(plan, GOING, [at(9, 1)]),
  ];
  const all = promiseOfRuns(plan, promises);
  expect([all.runs, all.extra, all.runsWithExtra]).toEqual([4, 1, 1]);
  const { planned, ...first } = all.steps[0] ?? { planned: null };
  expect(planned).toBe(plan[0]);
  expect(first).toEqual({
    n: 4,
    done: 4,
    failed: 0,
    skipped: 0,
    notReached: 0,
    open: 0,
    outOfOrder: 0,
    wouldLeave: 0,
    spent: [8_000, 12_000],
    timed: 2,
    overTarget: 1,
    felt: [-1],
  });
  expect(all.steps[1]).toMatchObject({ n: 3, done: 1, failed: 1, skipped: 1, notReached: 0, open: 1, wouldLeave: 1 });
  expect(all.steps[2]).toMatchObject({ n: 3, done: 2, skipped: 1, notReached: 1, open: 1, outOfOrder: 1 });
});
