// Several lines on one curve: whose they are, what they say of each step, and what nobody felt; the arc and what to fix first.
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { planCurve, yOf } from '@/components/map/curve';
import { MapGrid } from '@/components/map/MapGrid';
import { planGrid } from '@/components/map/slots';
import type { PicturedRows } from '@/lib/db/maps';
import type { CurveSplit } from '@/lib/domain/journey-map';
import { placeMap } from '@/lib/domain/place-map';
import { personaRow } from '@/tests/support/plan-rows';
import { emotionOf, idOf, laneRows, mapRows, stepRow, touchpointRow, walkthroughRow } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

const [BASKET, PAY] = [idOf('step', 1), idOf('step', 2)];

/** Ann walked twice, Bob once; Ann felt -2 and +1 at the basket, Bob +1; a guess of paying is all there is of it. */
function rowsOf(curves: CurveSplit): PicturedRows {
  const rows = mapRows({ touchpoints: 0 });
  const feel = (n: number, run: number, value: -2 | -1 | 0 | 1 | 2, engagement: number) =>
    touchpointRow({
      id: idOf('tp', n),
      walkthroughId: idOf('run', run),
      stepId: BASKET,
      emotion: emotionOf(value),
      engagement: { scale: 'engagement', value: engagement, at: 0 },
    });
  const ids = [1, 2, 3].map((n) => idOf('run', n));
  return {
    ...rows,
    map: { ...rows.map, walkthroughIds: ids, curves },
    personas: [
      personaRow({ id: idOf('persona', 1), name: 'Ann', segment: 'New' }),
      personaRow({ id: idOf('persona', 2), name: 'Bob', segment: 'Loyal' }),
    ],
    walkthroughs: ids.map((id, i) =>
      walkthroughRow({ id, name: `Run ${i + 1}`, personaId: idOf('persona', i < 2 ? 1 : 2) }),
    ),
    stages: [],
    steps: [stepRow({ id: BASKET, title: 'Basket', stageId: null }), stepRow({ id: PAY, title: 'Pay', stageId: null })],
    touchpoints: [
      feel(1, 1, -2, 5),
      feel(2, 2, 1, 4),
      feel(3, 3, -1, 4),
      touchpointRow({
        id: idOf('tp', 4),
        walkthroughId: rows.map.id,
        order: 'b0',
        stepId: PAY,
        evidence: 'assumed',
        emotion: emotionOf(2),
      }),
    ],
    lanes: laneRows(['step', 'feeling', 'arc']),
  };
}

describe('several lines', () => {
  test('one for each persona, side by side, each with its own mean and spread', () => {
    const map = placeMap(rowsOf('persona'));
    const { lines, points } = planCurve(planGrid(map), map.lines.drawn);
    expect(lines.map(({ line }) => [line.name, line.detail, line.runIds.length])).toEqual([
      ['Ann', 'New', 2],
      ['Bob', 'Loyal', 1],
    ]);
    const [ann, bob] = lines.map((line) => line.points[0]);
    // Ann: -2 and +1, mean -0.5, deviations 1.5: sd √(2 · 2.25 / 1) = √4.5.
    expect(ann?.rating).toMatchObject({ n: 2, mean: -0.5 });
    expect(ann?.rating.sd).toBeCloseTo(Math.sqrt(4.5), 12);
    expect(ann?.y).toBe(yOf(-0.5));
    expect(bob?.rating).toMatchObject({ n: 1, mean: -1, sd: null });
    expect((bob?.x ?? 0) - (ann?.x ?? 0)).toBe(30);
    // The guess is of no line.
    expect(points.map(({ column, rating }) => [column.id, rating.assumed])).toEqual([[PAY, true]]);
  });

  test('the legend names them; a point tells its numbers, by focus, and leads to its proof', async () => {
    const { edit, calls } = recordedEdit();
    const root = await mount(<MapGrid map={placeMap(rowsOf('persona'))} thumbnail={() => undefined} edit={edit} />);
    const legend = [...root.querySelectorAll('li')].map((item) => item.textContent);
    expect(legend).toEqual([
      'Ann · New2 walkthroughs',
      'Bob · Loyal1 walkthrough',
      'area: ± 1 SD',
      'assumed',
      '* fewer than 5 ratings: read with care',
    ]);
    const names = [...root.querySelectorAll('svg [role="button"]')].map((point) => point.getAttribute('aria-label'));
    expect(names.slice(0, 3)).toEqual([
      'Ann, Basket: mean −0.5, SD 2.1, n 2; −2: 1×, +1: 1×; fewer than 5 ratings: read with care',
      'Bob, Basket: −1, one rating',
      'Pay: +2, one rating; assumed: nobody who was there rated it',
    ]);
    const point = root.querySelector<SVGElement>('svg [role="button"]');
    point?.focus();
    const tip = () => root.querySelector('td > [aria-hidden="true"]')?.textContent;
    await expect.poll(tip).toContain('mean −0.5, SD 2.1, n 2');
    await userEvent.keyboard('{Escape}');
    await expect.poll(tip).toBe('');
    await userEvent.keyboard('{Enter}');
    expect(calls).toEqual([['openEvidence', idOf('tp', 1)]]);
    expect(await findings()).toEqual([]);
  });

  test('what it can be split into is offered where it gives two lines', async () => {
    const { edit, calls } = recordedEdit();
    const root = await mount(<MapGrid map={placeMap(rowsOf('all'))} thumbnail={() => undefined} edit={edit} />);
    const choices = [...root.querySelectorAll<HTMLElement>('fieldset button')];
    expect(choices.map(({ textContent, ariaPressed }) => [textContent, ariaPressed])).toEqual([
      ['All', 'true'],
      ['Persona', 'false'],
      ['Segment', 'false'],
      ['Walkthrough', 'false'],
    ]);
    choices[2]?.click();
    expect(calls).toEqual([['splitCurve', 'segment']]);
    const alone = await mount(<MapGrid map={placeMap(mapRows())} thumbnail={() => undefined} edit={edit} />);
    expect(alone.querySelector('fieldset')).toBeNull();
  });

  test('in a file each point has its numbers as a title, and the picture is said as a whole', async () => {
    const root = await mount(<MapGrid map={placeMap(rowsOf('run'))} thumbnail={() => undefined} />, 'zh');
    const [curve] = root.querySelectorAll('svg[role="img"]');
    expect(curve?.getAttribute('aria-label')).toContain(
      'Run 1：−2，1 个评分, Run 2：+1，1 个评分, Run 3：−1，1 个评分',
    );
    expect(curve?.querySelectorAll('title')).toHaveLength(4);
    expect(root.querySelectorAll('[tabindex], [role="button"]')).toHaveLength(0);
    expect(await findings()).toEqual([]);
  });
});

test('over all, what is only assumed has a broken edge, and no solid line leads to it', () => {
  const map = placeMap(rowsOf('all'));
  const { points, felt, bridged } = planCurve(planGrid(map));
  expect(points.map(({ rating }) => [rating.n, rating.assumed])).toEqual([
    [3, false],
    [1, true],
  ]);
  expect([felt, bridged !== '']).toEqual(['', true]);
});

test('the arc tells how gripped they were, and what to fix first', async () => {
  const map = placeMap(rowsOf('all'));
  // Engagement 5, 4, 4: mean 13/3. Emotion -2, +1, -1: mean -2/3.
  expect(map.columns.map(({ fixFirst }) => fixFirst)).toEqual([true, false]);
  const root = await mount(<MapGrid map={map} thumbnail={() => undefined} />);
  const [, arc] = root.querySelectorAll('svg[role="img"]');
  expect(arc?.textContent).toContain('4.3n 3*');
  expect(arc?.textContent).toContain('fix first');
  expect(arc?.getAttribute('aria-label')).toContain('Basket: mean 4.3, SD 0.6, n 3; 4: 2×, 5: 1×');
  const empty = await mount(
    <MapGrid map={placeMap({ ...mapRows(), lanes: laneRows(['step', 'arc']) })} thumbnail={() => undefined} />,
  );
  expect(empty.querySelector('svg[role="img"]')?.textContent).toBe('No engagement is rated yet.');
});
