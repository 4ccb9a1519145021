// The list of opportunities: numbers that stay, filters, and orders in which what is not known comes last.
import { expect, it } from 'vitest';
import { filterOpportunities, listOpportunities, sortOpportunities } from '@/lib/domain/list-opportunities';
import { newScales } from '@/lib/domain/weigh-opportunity';
import { opportunityRow } from '../../support/decision-rows';
import { findingRow, idOf, touchpointRow, walkthroughRow } from '../../support/rows';

const stage = (n: number) => idOf('stage', n);
const touchpoints = [1, 2].map((n) => touchpointRow({ id: idOf('tp', n), walkthroughId: idOf('run', n), url: null }));
const findings = [
  findingRow({ id: idOf('find', 1), touchpointId: idOf('tp', 1), severity: 4, category: 'trust' }),
  findingRow({
    id: idOf('find', 2),
    walkthroughId: idOf('run', 2),
    touchpointId: idOf('tp', 2),
    severity: 2,
    category: 'wait',
  }),
];
const walkthroughs = [1, 2].map((n) => walkthroughRow({ id: idOf('run', n) }));
const scales = newScales({ walkthroughs, touchpoints, findings, overrides: [] });
const rows = [
  opportunityRow({ id: idOf('opp', 1), findingIds: [idOf('find', 2)], impact: 5, effort: 4 }),
  opportunityRow({ id: idOf('opp', 2), findingIds: [idOf('find', 1)], stageId: stage(3), impact: 3, effort: 1 }),
  opportunityRow({ id: idOf('opp', 3), objectiveIds: [idOf('obj', 1)], stepId: idOf('step', 1) }),
];
const stageOf = (id: string) =>
  new Map([
    [idOf('tp', 2), stage(2)],
    [idOf('step', 1), stage(1)],
  ]).get(id) ?? null;
const items = listOpportunities(rows, scales, stageOf);
const numbers = (list: typeof items) => list.map(({ number }) => number);

it('knows the stage of each: its own, that of its step, or those of its findings', () => {
  expect(items.map(({ stageIds }) => stageIds)).toEqual([[stage(2)], [stage(3)], [stage(1)]]);
  expect(items.map(({ categories }) => categories)).toEqual([['wait'], ['trust'], []]);
});

it('shows what serves an objective, stands at a stage, or has a finding of a category', () => {
  const none = { objectiveId: null, stageId: null, category: null };
  expect(numbers(filterOpportunities(items, none))).toEqual([1, 2, 3]);
  expect(numbers(filterOpportunities(items, { ...none, objectiveId: idOf('obj', 1) }))).toEqual([3]);
  expect(numbers(filterOpportunities(items, { ...none, stageId: stage(2) }))).toEqual([1]);
  expect(numbers(filterOpportunities(items, { ...none, category: 'trust' }))).toEqual([2]);
});

it('sorts quick wins, high impact, low effort and high severity first, and the unknown last either way', () => {
  expect(numbers(sortOpportunities(items, 'quadrant'))).toEqual([2, 1, 3]);
  expect(numbers(sortOpportunities(items, 'impact'))).toEqual([1, 2, 3]);
  expect(numbers(sortOpportunities(items, 'effort'))).toEqual([2, 1, 3]);
  expect(numbers(sortOpportunities(items, 'severity'))).toEqual([2, 1, 3]);
  expect(numbers(sortOpportunities(items, 'severity', true))).toEqual([1, 2, 3]);
  expect(numbers(sortOpportunities(items, 'number', true))).toEqual([3, 2, 1]);
});
