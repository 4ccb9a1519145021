// Place decisions: at which columns of a map opportunities and metrics stand.
import type { Id } from './id';
import type { Metric } from './metric';
import type { Action, Opportunity } from './opportunity';
import type { SafeUrl } from './safe-url';
import { matchesPattern } from './url-pattern';

/** What of a column says where something stands. */
export interface DecisionColumn {
  id: Id;
  stageId: Id | null;
  touchpoints: readonly { id: Id; url: SafeUrl | null }[];
  findings: readonly { id: Id }[];
}

export interface PlacedOpportunity {
  opportunity: Opportunity;
  /** What is done about it. */
  actions: readonly Action[];
}

export interface Decisions {
  opportunities: readonly PlacedOpportunity[];
  metrics: readonly Metric[];
}

export interface DecisionRows {
  opportunities: readonly Opportunity[];
  actions: readonly Action[];
  metrics: readonly Metric[];
}

/** Where nothing is decided. */
export const NO_DECISIONS: Decisions = { opportunities: [], metrics: [] };

/**
 * The columns with the decisions at each of them. An opportunity stands at its step, else wherever one of its findings
 * does, else at the first column of its stage; a metric at its step, else wherever the address matches, else at the first
 * column of its stage. What has no such place on this map is left out.
 */
export function withDecisions<Column extends DecisionColumn>(
  columns: readonly Column[],
  rows: DecisionRows,
): (Column & Decisions)[] {
  const index = indexOf(columns);
  const placed = columns.map((column) => ({
    ...column,
    opportunities: [] as PlacedOpportunity[],
    metrics: [] as Metric[],
  }));
  for (const opportunity of rows.opportunities) {
    const actions = rows.actions.filter(({ opportunityId }) => opportunityId === opportunity.id);
    for (const at of placesOfOpportunity(opportunity, index)) placed[at]?.opportunities.push({ opportunity, actions });
  }
  for (const metric of rows.metrics) {
    for (const at of placesOfMetric(metric, columns, index)) placed[at]?.metrics.push(metric);
  }
  return placed;
}

interface Index {
  /** By the id of a step, a touchpoint or a finding. */
  column: ReadonlyMap<Id, number>;
  /** The first column of a stage. */
  stage: ReadonlyMap<Id, number>;
}

function indexOf(columns: readonly DecisionColumn[]): Index {
  const column = new Map<Id, number>();
  const stage = new Map<Id, number>();
  columns.forEach(({ id, stageId, touchpoints, findings }, at) => {
    for (const row of [...touchpoints, ...findings]) column.set(row.id, at);
    column.set(id, at);
    if (stageId !== null && !stage.has(stageId)) stage.set(stageId, at);
  });
  return { column, stage };
}

const known = (...places: (number | undefined)[]): number[] => places.filter((at) => at !== undefined);

function placesOfOpportunity({ stepId, stageId, findingIds }: Opportunity, { column, stage }: Index): number[] {
  const step = known(stepId === null ? undefined : column.get(stepId));
  if (step.length > 0) return step;
  const found = new Set(known(...findingIds.map((id) => column.get(id))));
  return found.size > 0 ? [...found] : known(stageId === null ? undefined : stage.get(stageId));
}

function placesOfMetric(metric: Metric, columns: readonly DecisionColumn[], { column, stage }: Index): number[] {
  const { stepId, stageId, urlPattern } = metric;
  const step = known(stepId === null ? undefined : column.get(stepId));
  if (step.length > 0) return step;
  if (urlPattern !== null) {
    return columns.flatMap(({ touchpoints }, at) =>
      touchpoints.some(({ url }) => url !== null && matchesPattern(url, urlPattern)) ? [at] : [],
    );
  }
  return known(stageId === null ? undefined : stage.get(stageId));
}
