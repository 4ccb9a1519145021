// Where opportunities and metrics stand on a map.
import { expect, it } from 'vitest';
import { withDecisions } from '@/lib/domain/place-decisions';
import type { SafeUrl } from '@/lib/domain/safe-url';
import { actionRow, metricRow, opportunityRow } from '../../support/decision-rows';
import { findingRow, idOf, touchpointRow } from '../../support/rows';

const columns = [1, 2, 3].map((n) => ({
  id: idOf('step', n),
  stageId: n === 1 ? idOf('stage', 1) : idOf('stage', 2),
  touchpoints: [touchpointRow({ id: idOf('tp', n), url: `https://shop.test/basket/${n}` as SafeUrl })],
  findings: [findingRow({ id: idOf('find', n) })],
}));
const none = { opportunities: [], actions: [], metrics: [] };

it('puts an opportunity at its step, else at its findings, else at the first column of its stage, else nowhere', () => {
  const opportunities = [
    opportunityRow({ id: idOf('opp', 1), stepId: idOf('step', 2), findingIds: [idOf('find', 1)] }),
    opportunityRow({ id: idOf('opp', 2), stepId: idOf('step', 9), findingIds: [idOf('find', 1), idOf('find', 3)] }),
    opportunityRow({ id: idOf('opp', 3), stageId: idOf('stage', 2) }),
    opportunityRow({ id: idOf('opp', 4), stepId: idOf('tp', 3) }),
    opportunityRow({ id: idOf('opp', 5) }),
  ];
  const placed = withDecisions(columns, { ...none, opportunities });
  const ids = placed.map((column) => column.opportunities.map(({ opportunity }) => opportunity.id));
  expect(ids).toEqual([[idOf('opp', 2)], [idOf('opp', 1), idOf('opp', 3)], [idOf('opp', 2), idOf('opp', 4)]]);
});

it('says what is done about it', () => {
  const actions = [actionRow({ opportunityId: idOf('opp', 1) }), actionRow({ id: idOf('act', 2) })];
  const opportunities = [opportunityRow({ stageId: idOf('stage', 1) })];
  const [first] = withDecisions(columns, { ...none, opportunities, actions });
  expect(first?.opportunities[0]?.actions.map(({ id }) => id)).toEqual([idOf('act', 1)]);
});

it('puts a metric at its step, at every page that matches, or at the first column of its stage', () => {
  const metrics = [
    metricRow({ id: idOf('metr', 1), stepId: idOf('step', 3) }),
    metricRow({ id: idOf('metr', 2), urlPattern: '/basket/*' }),
    metricRow({ id: idOf('metr', 3), stageId: idOf('stage', 2) }),
    metricRow({ id: idOf('metr', 4) }),
    metricRow({ id: idOf('metr', 5), stepId: idOf('step', 9), stageId: idOf('stage', 1) }),
  ];
  const placed = withDecisions(columns, { ...none, metrics });
  expect(placed.map((column) => column.metrics.map(({ id }) => id.slice(-2, -1)))).toEqual([
    ['2', '5'],
    ['2', '3'],
    ['1', '2'],
  ]);
});
