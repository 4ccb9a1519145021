// Decision model: opportunities weighed by what they grew from, actions and metrics, with where on the map each of them stands.
import type { Id } from '@/lib/domain/id';
import { listOpportunities, type OpportunityItem } from '@/lib/domain/list-opportunities';
import type { Metric } from '@/lib/domain/metric';
import type { Action } from '@/lib/domain/opportunity';
import { byOrder } from '@/lib/domain/order';
import { newScales } from '@/lib/domain/weigh-opportunity';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';

export interface DecisionModel {
  opportunities: readonly OpportunityItem[];
  actions: readonly Action[];
  metrics: readonly Metric[];
  /** Numbers of the touchpoints whose findings an opportunity grew from, without repeats. */
  proofOf(item: OpportunityItem): number[];
  /** The step, address or stage that a metric stands at; `null` for none that is still there. */
  placeOf(metric: Metric): string | null;
}

export function planDecisions({ mapRows, map }: Pick<ExportSource, 'map' | 'mapRows'>, evidence: readonly Evidence[]) {
  const columns = new Map(map.columns.map((column) => [column.id, column]));
  const stageOfTouchpoint = new Map(evidence.map((one) => [one.touchpoint.id, one.column.stageId]));
  const numbers = new Map(evidence.map((one) => [one.touchpoint.id, one.number]));
  const stageOf = (id: Id) => columns.get(id)?.stageId ?? stageOfTouchpoint.get(id) ?? null;
  const model: DecisionModel = {
    opportunities: listOpportunities([...mapRows.opportunities].sort(byOrder), newScales(mapRows), stageOf),
    actions: [...mapRows.actions].sort(byOrder),
    metrics: mapRows.metrics,
    proofOf: ({ weight }) => [
      ...new Set(weight.findings.flatMap(({ touchpointId }) => numbers.get(touchpointId) ?? [])),
    ],
    placeOf: ({ stepId, urlPattern, stageId }) => {
      if (stepId !== null) return columns.get(stepId)?.title ?? null;
      if (urlPattern !== null) return urlPattern;
      return mapRows.stages.find(({ id }) => id === stageId)?.name ?? null;
    },
  };
  return model;
}

export const isDecided = ({ opportunities, actions, metrics }: DecisionModel): boolean =>
  opportunities.length + actions.length + metrics.length > 0;
