// Next step: the guide goes on by what was met and said, goes where a hand sends it, and takes nothing for planned that was not.
import { describe, expect, test } from 'vitest';
import type { PlannedStep } from '@/lib/domain/brief';
import { guidePlace, type Jump, stepOfNew, timeAtStep } from '@/lib/domain/next-step';
import type { SafeUrl } from '@/lib/domain/safe-url';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { StepFate } from '@/lib/domain/walkthrough';
import { plannedId } from '@/tests/support/checklist';
import { plannedStep } from '@/tests/support/plan-rows';
import { idOf, START, touchpointRow, walkthroughRow } from '@/tests/support/rows';

const PLAN: PlannedStep[] = [
  plannedStep(1, { urlPattern: '/finder*' }),
  plannedStep(2),
  plannedStep(3, { channel: 'phone' }),
  plannedStep(4, { urlPattern: '/thanks' }),
];

const walked = (at: number, step: number | null, path = `/page-${at}`): Touchpoint =>
  touchpointRow({
    id: idOf('tp', at),
    createdAt: START + at,
    plannedStepId: step === null ? null : plannedId(step),
    url: `https://shop.example${path}` as SafeUrl,
    title: path,
  });

const said = (at: number, step: number, fate: StepFate) => ({ plannedStepId: plannedId(step), fate, at: START + at });
const runWith = (...saidOfSteps: ReturnType<typeof said>[]) =>
  walkthroughRow({ recording: 'recording', saidOfSteps, clock: { elapsed: 0, runningSince: START } });
const jumped = (at: number, step: number): Jump => ({ plannedStepId: plannedId(step), at: START + at });

describe('the guide stands', () => {
  const at = (run = runWith(), touchpoints: Touchpoint[] = [], jump: Jump | null = null) => {
    const { step, since } = guidePlace(PLAN, run, touchpoints, jump);
    return [step && PLAN.indexOf(step) + 1, since - START];
  };

  test('at the first step from the start', () => expect(at()).toEqual([1, 0]));
  test('behind the step that was met last', () => expect(at(runWith(), [walked(10, 1)])).toEqual([2, 10]));
  test('where it stood when something else was met', () =>
    expect(at(runWith(), [walked(10, 1), walked(20, null)])).toEqual([2, 10]));
  test('behind what was skipped or failed', () => {
    expect(at(runWith(said(5, 1, 'skipped')))).toEqual([2, 5]);
    expect(at(runWith(said(5, 1, 'failed'), said(6, 2, 'skipped')))).toEqual([3, 6]);
  });
  test('behind a later step, and then again at what was left out', () => {
    expect(at(runWith(), [walked(10, 3)])).toEqual([4, 10]);
    expect(at(runWith(), [walked(10, 3), walked(20, 4)])).toEqual([1, 20]);
  });
  test('at the step that was jumped to, until something is done there', () => {
    expect(at(runWith(), [walked(10, 3)], jumped(15, 1))).toEqual([1, 15]);
    expect(at(runWith(), [walked(10, 3), walked(20, 1)], jumped(15, 1))).toEqual([2, 20]);
    expect(at(runWith(said(16, 1, 'failed')), [], jumped(15, 1))).toEqual([2, 16]);
  });
  test('at a step that is done already, where one goes back to it', () =>
    expect(at(runWith(), [walked(10, 1)], jumped(15, 1))).toEqual([1, 15]));
  test('nowhere once nothing is open', () => {
    const all = [1, 2, 3, 4].map((step) => walked(step, step));
    expect(at(runWith(), all)).toEqual([null, 4]);
    expect(at(runWith(), all, { plannedStepId: plannedId(9), at: START + 99 })).toEqual([null, 4]);
  });
});

describe('the time at a step', () => {
  const time = (since: number, runningSince: number | null) =>
    timeAtStep({ since: START + since }, { clock: { elapsed: 999, runningSince } }, START + 100);

  test('runs since it was come to', () => expect(time(40, START)).toBe(60));
  test('begins anew after a pause', () => expect(time(40, START + 90)).toBe(10));
  test('is none while nothing is recorded', () => expect(time(40, null)).toBeNull());
});

describe('a new touchpoint', () => {
  const meets = (
    place: { path?: string | null; channel?: Touchpoint['channel']; title?: string },
    { run = runWith(), earlier = [] as Touchpoint[], jump = null as Jump | null, plan = PLAN } = {},
  ) => {
    const { path = '/page', channel = 'web', title = path ?? '' } = place;
    const url = path === null ? null : (`https://shop.example${path}` as SafeUrl);
    const id = stepOfNew(plan, run, earlier, { url, title, channel }, jump);
    return id === null ? null : PLAN.findIndex((step) => step.id === id) + 1;
  };

  test('belongs to the step whose pattern it matches, wherever the guide stands', () => {
    expect(meets({ path: '/thanks' })).toBe(4);
    expect(meets({ path: '/finder/2' }, { earlier: [walked(10, 2)] })).toBe(1);
  });
  test('belongs to the step where the guide stands, which names no address', () =>
    expect(meets({}, { earlier: [walked(10, 1)] })).toBe(2));
  test('was not planned, where the guide waits for another address', () => expect(meets({})).toBeNull());
  test('is no page where a call was planned, and no mail either', () => {
    const earlier = [walked(10, 2)];
    expect(meets({}, { earlier })).toBeNull();
    expect(meets({ path: null, channel: 'email' }, { earlier })).toBeNull();
    expect(meets({ path: null, channel: 'phone' }, { earlier })).toBe(3);
  });
  test('still belongs to the step before while the same page is there', () => {
    const earlier = [walked(10, 1), walked(20, 2, '/page')];
    expect(meets({}, { earlier })).toBe(2);
    expect(meets({ title: 'Now the basket' }, { earlier })).toBeNull();
    expect(meets({}, { earlier, run: runWith(said(30, 2, 'done')) })).toBeNull();
    expect(meets({}, { earlier: [walked(10, 1), walked(20, 3, '/page')], jump: jumped(30, 2) })).toBe(2);
  });
  test('is never planned without a plan', () => expect(meets({ path: '/thanks' }, { plan: [] })).toBeNull());
});
