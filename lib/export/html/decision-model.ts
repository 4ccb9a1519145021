// Decision model: opportunities weighed by what they grew from, actions and metrics, with where on the map each of them stands.

import type { Metric } from '@/lib/domain/metric';
import { type MetricSeries, seriesOf } from '@/lib/domain/metric-series';
import type { Action } from '@/lib/domain/opportunity';
import { decidedOf } from '../tables/decisions-sheets';
import type { TableSource } from '../tables/table-source';

export type Decided = ReturnType<typeof decidedOf>[number];

export interface DecisionModel {
  opportunities: readonly Decided[];
  actions: readonly Action[];
  metrics: readonly MetricSeries[];
  /** The objectives of the project that an opportunity serves. */
  objectivesOf(decided: Decided): string[];
  /** Numbers of the touchpoints whose findings an opportunity grew from, without repeats. */
  proofOf(decided: Decided): number[];
  /** The step, address or stage that a metric stands at; `null` for none that is on this map. */
  placeOf(metric: Metric): string | null;
}

export function planDecisions(source: TableSource): DecisionModel {
  const { map, mapRows, objectives, evidenceOf } = source;
  return {
    opportunities: decidedOf(source),
    actions: mapRows.actions,
    metrics: seriesOf(mapRows.metrics),
    objectivesOf: ({ opportunity }) => opportunity.objectiveIds.flatMap((id) => objectives.get(id) ?? []),
    proofOf: ({ weight }) => [
      ...new Set(weight.findings.flatMap(({ touchpointId }) => evidenceOf.get(touchpointId)?.number ?? [])),
    ],
    placeOf: ({ stepId, urlPattern, stageId }) => {
      if (stepId !== null) return map.columns.find(({ id }) => id === stepId)?.title ?? null;
      return urlPattern ?? mapRows.stages.find(({ id }) => id === stageId)?.name ?? null;
    },
  };
}

export const isDecided = ({ opportunities, actions, metrics }: DecisionModel): boolean =>
  opportunities.length + actions.length + metrics.length > 0;
