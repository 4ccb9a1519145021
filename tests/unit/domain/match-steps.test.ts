// Match steps: the same page, plan or words in several runs is one step; two touchpoints of a run are not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Override } from '@/lib/domain/journey-map';
import { lineUp } from '@/lib/domain/line-up';
import { matchSteps } from '@/lib/domain/match-steps';
import { placeMap } from '@/lib/domain/place-map';
import type { SafeUrl } from '@/lib/domain/safe-url';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { idOf, mapRows, ordersOf, overrideRow, stepRow, touchpointRow, walkthroughRow } from '@/tests/support/rows';

interface Seen extends Partial<Touchpoint> {
  title: string;
  path?: string;
}

/** A map over runs, each of these touchpoints in its order; the ids count on from run to run. */
function mapOf(
  runs: readonly (readonly Seen[])[],
  overrides: Override[] = [],
  steps = [] as ReturnType<typeof stepRow>[],
) {
  const orders = ordersOf(40);
  let number = 0;
  const walkthroughs = runs.map((_, i) => walkthroughRow({ id: idOf('run', i + 1), briefId: idOf('brief', 1) }));
  const touchpoints = runs.flatMap((run, i) =>
    run.map(({ path, ...seen }, at) => {
      number += 1;
      const url = path === undefined ? null : (`https://shop.example${path}` as SafeUrl);
      const place = {
        id: idOf('tp', number),
        walkthroughId: idOf('run', i + 1),
        order: orders[at] ?? 'a0',
        at: at * 1000,
      };
      return touchpointRow({ stageId: idOf('stage', 1), ...seen, ...place, url });
    }),
  );
  const rows = { ...mapRows({ touchpoints: 0 }), walkthroughs, touchpoints, steps, overrides };
  return {
    rows,
    placed: placeMap({ ...rows, map: { ...rows.map, walkthroughIds: walkthroughs.map(({ id }) => id) } }),
  };
}

type Mapped = ReturnType<typeof mapOf>;
const match = ({ rows, placed }: Mapped) => matchSteps(placed, rows.walkthroughs, rows.briefs);
const said = (mapped: Mapped) =>
  match(mapped).map(({ touchpoints, reason }) => [
    touchpoints.map(({ id }) => id).map((id) => Number.parseInt(id.slice(-4, -1), 32)),
    reason,
  ]);

/** The map after what a person settled. */
function settle({ rows }: Mapped, settled: Parameters<typeof lineUp>[1], mapped: Mapped): Mapped {
  let made = 100;
  const newId = () => idOf('own', ++made);
  const { fresh, changes } = lineUp(mapped.placed, settled, newId);
  const steps = [...rows.steps, ...fresh.map((step) => stepRow({ ...step, urlPattern: null }))];
  const replaced = new Set(changes.map(({ targetId, field }) => `${targetId} ${field}`));
  const overrides = [
    ...rows.overrides.filter(({ targetId, field }) => !replaced.has(`${targetId} ${field}`)),
    ...changes.flatMap(({ targetId, field, value }) =>
      value === undefined ? [] : [overrideRow({ targetId, field, value })],
    ),
  ];
  const next = { ...rows, steps, overrides };
  const map = { ...rows.map, walkthroughIds: rows.walkthroughs.map(({ id }) => id) };
  return { rows: next, placed: placeMap({ ...next, map }) };
}

const home = { title: 'Brewhaus – Home', path: '/' };
const basket = { title: 'Brewhaus – Basket', path: '/basket' };
const pay = { title: 'Brewhaus – Payment', path: '/checkout/pay' };
const product = (n: number, name: string) => ({ title: `Brewhaus – ${name}`, path: `/product/${n}` });

describe('matchSteps', () => {
  test('one page under one title is one step, whatever was in between and in which order', () => {
    const mapped = mapOf([
      [home, product(1, 'Moka'), basket, pay],
      [home, basket, product(2, 'Grinder')],
      [basket, home],
    ]);
    expect(said(mapped)).toEqual([
      [[1, 5, 9], 'page-title'],
      [[3, 6, 8], 'page-title'],
      [[2, 7], 'page'],
    ]);
  });

  test('the plan of the brief goes before everything, and two of its steps are never one', () => {
    const [one, two] = [idOf('plan', 1), idOf('plan', 2)];
    const phoned = { title: 'Called', channel: 'phone' as const, plannedStepId: one };
    expect(said(mapOf([[{ ...basket, plannedStepId: one }], [phoned]]))).toEqual([[[1, 2], 'plan']]);
    expect(said(mapOf([[{ ...basket, plannedStepId: one }], [{ ...basket, plannedStepId: two }]]))).toEqual([]);
  });

  test('away from the browser the words tell, on one channel', () => {
    const called = { title: 'Called support about the order', channel: 'phone' as const };
    const again = { title: 'Called the support', channel: 'phone' as const };
    const chat = { title: 'Called support about the order', channel: 'chat' as const };
    expect(said(mapOf([[called], [again], [chat]]))).toEqual([[[1, 2], 'title']]);
    const [zh, other] = [{ title: '查看购物车内容' }, { title: '查看购物车' }];
    expect(
      said(
        mapOf([
          [zh, { title: '支付订单' }],
          [other, { title: '联系客服' }],
        ]),
      ),
    ).toEqual([[[1, 3], 'title']]);
  });

  test('pages of an app with one address are told apart by their titles', () => {
    const screen = (title: string) => ({ title, path: '/app' });
    expect(
      said(
        mapOf([
          [screen('Search'), screen('Results')],
          [screen('Results'), screen('Account')],
        ]),
      ),
    ).toEqual([[[2, 3], 'page-title']]);
  });

  test('of two visits the nearer one is matched; back at a planned step, both are', () => {
    const mapped = mapOf([
      [home, basket, product(1, 'Moka'), pay, basket],
      [home, product(1, 'Moka'), pay, basket],
    ]);
    expect(said(mapped)).toContainEqual([[5, 9], 'page-title']);
    const plannedStepId = idOf('plan', 1);
    const planned = { ...basket, plannedStepId };
    expect(said(mapOf([[planned, home, planned], [planned]]))).toEqual([[[1, 3, 4], 'plan']]);
    // Two pictures in a row are two moments of it, not a way back to it.
    expect(said(mapOf([[planned, planned], [planned]]))).toEqual([[[1, 3], 'plan']]);
  });

  test('a touchpoint comes to the step that is there; two steps stay two', () => {
    const [step, other] = [stepRow({ id: idOf('step', 1), title: 'In the basket' }), stepRow({ id: idOf('step', 2) })];
    const on = (n: number, stepId: string) => overrideRow({ targetId: idOf('tp', n), field: 'stepId', value: stepId });
    const mapped = mapOf([[basket], [basket], [basket]], [on(1, step.id), on(2, step.id)], [step]);
    expect(match(mapped)).toMatchObject([{ stepId: step.id, title: 'In the basket', reason: 'page-title' }]);
    expect(said(mapOf([[basket], [basket]], [on(1, step.id), on(2, other.id)], [step, other]))).toEqual([]);
  });

  test('the step is called by the plan, or as most call it', () => {
    const mapped = mapOf([[{ ...basket, title: 'My basket' }], [basket], [basket]]);
    expect(match(mapped).map(({ title }) => title)).toEqual(['Brewhaus – Basket']);
  });
});

describe('what is settled', () => {
  const three = () => mapOf([[home, basket], [home, basket], [basket]]);

  test('accepted, all stand on one step, in the place of the fullest run', () => {
    const mapped = three();
    const all = match(mapped).map((one) => ({ match: one, title: one.title, leftOut: new Set<string>() }));
    const after = settle(mapped, all, mapped);
    expect(after.placed.columns.map(({ title, touchpoints }) => [title, touchpoints.length])).toEqual([
      ['Brewhaus – Home', 2],
      ['Brewhaus – Basket', 3],
    ]);
    expect(match(after)).toEqual([]);
  });

  test('refused, it does not come back; taken out, one stays alone and does not come back either', () => {
    const mapped = three();
    const [first, second] = match(mapped);
    if (!first || !second) throw new Error('nothing was proposed');
    const leftOut = new Set(first.touchpoints.map(({ id }) => id));
    const refused = settle(mapped, [{ match: first, title: first.title, leftOut }], mapped);
    expect(match(refused).map(({ id }) => id)).toEqual([second.id]);
    const basketMatch = first.touchpoints.length === 3 ? first : second;
    const one = new Set([basketMatch.touchpoints[0]?.id ?? '']);
    const changed = settle(mapped, [{ match: basketMatch, title: 'In the basket', leftOut: one }], mapped);
    expect(changed.placed.columns.find(({ title }) => title === 'In the basket')?.touchpoints).toHaveLength(2);
    expect(match(changed).flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id))).not.toContain([...one][0]);
  });
});

describe('matchSteps, whatever was walked', () => {
  const page = fc.constantFrom<Seen>(home, basket, pay, product(1, 'Moka'), product(77, 'Grinder'), {
    title: 'Called',
    channel: 'phone',
  });
  const anyRuns = fc.array(fc.array(page, { maxLength: 8 }), { minLength: 2, maxLength: 4 });

  test('no touchpoint twice, none of a run beside another of it, always of several runs; pure', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const mapped = mapOf(runs);
        const found = match(mapped);
        expect(match(structuredClone(mapped))).toEqual(found);
        const ids = found.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { touchpoints, confidence } of found) {
          const walked = touchpoints.map(({ walkthroughId }) => walkthroughId);
          expect(new Set(walked).size).toBe(walked.length);
          expect(walked.length).toBeGreaterThan(1);
          expect(confidence).toBeGreaterThan(0.6);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('whatever is accepted, refused or taken out, nothing is lost and none of it is to be moved again', () => {
    fc.assert(
      fc.property(anyRuns, fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (runs, answers) => {
        const mapped = mapOf(runs);
        const settled = match(mapped).map((one, i) => {
          const ids = one.touchpoints.map(({ id }) => id);
          const leftOut = new Set(answers[i % 12] === 0 ? [] : answers[i % 12] === 1 ? ids : ids.slice(0, 1));
          return { match: one, title: one.title, leftOut };
        });
        const after = settle(mapped, settled, mapped);
        const placed = after.placed.columns.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id));
        expect(placed.toSorted()).toEqual(mapped.rows.touchpoints.map(({ id }) => id).toSorted());
        const done = new Set(settled.flatMap(({ match: one }) => one.touchpoints.map(({ id }) => id)));
        for (const { stepId, touchpoints } of match(after)) {
          const step = after.placed.columns.find((column) => column.id === stepId);
          const coming = touchpoints.filter((touchpoint) => !step?.touchpoints.includes(touchpoint));
          expect(coming.filter(({ id }) => done.has(id))).toEqual([]);
        }
      }),
    );
  });
});
