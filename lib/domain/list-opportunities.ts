// List opportunities: each with its weight and its number, those that a filter lets through, in the order that was asked for.
import { FINDING_CATEGORIES, type FindingCategory } from './finding';
import type { Id } from './id';
import type { Opportunity } from './opportunity';
import { QUADRANTS, type Quadrant, quadrantOf, type Scales, type Weight } from './weigh-opportunity';

export interface OpportunityItem {
  opportunity: Opportunity;
  /** Counted from 1 in the order in which they were added, so that a number stays with its opportunity. */
  number: number;
  weight: Weight;
  quadrant: Quadrant | null;
  /** Where it stands: its own stage, or those of its findings. */
  stageIds: readonly Id[];
  /** Of its findings. */
  categories: readonly FindingCategory[];
}

/** What is shown; `null` is everything. */
export interface OpportunityFilter {
  objectiveId: Id | null;
  stageId: Id | null;
  category: FindingCategory | null;
}

export const OPPORTUNITY_SORTS = ['number', 'quadrant', 'impact', 'effort', 'severity', 'reach'] as const;
export type OpportunitySort = (typeof OPPORTUNITY_SORTS)[number];

/** `stageOf` tells the stage of a step, and of a touchpoint with its step. */
export function listOpportunities(
  opportunities: readonly Opportunity[],
  scales: Scales,
  stageOf: (id: Id) => Id | null,
): OpportunityItem[] {
  return opportunities.map((opportunity, index) => {
    const weight = scales.weigh(opportunity);
    const own = opportunity.stageId ?? (opportunity.stepId === null ? null : stageOf(opportunity.stepId));
    const found = weight.findings.map(({ touchpointId }) => stageOf(touchpointId));
    const stageIds = new Set((own === null ? found : [own]).filter((id) => id !== null));
    const categories = new Set(weight.findings.flatMap(({ category }) => category ?? []));
    return {
      opportunity,
      number: index + 1,
      weight,
      quadrant: quadrantOf(opportunity),
      stageIds: [...stageIds],
      categories: FINDING_CATEGORIES.filter((category) => categories.has(category)),
    };
  });
}

export function filterOpportunities(
  items: readonly OpportunityItem[],
  { objectiveId, stageId, category }: OpportunityFilter,
): OpportunityItem[] {
  return items.filter(
    (item) =>
      (objectiveId === null || item.opportunity.objectiveIds.includes(objectiveId)) &&
      (stageId === null || item.stageIds.includes(stageId)) &&
      (category === null || item.categories.includes(category)),
  );
}

/** What counts as first: quick wins, high impact, low effort, high severity, far reach; what is not known comes last. */
function rank({ opportunity, weight, quadrant, number }: OpportunityItem, sort: OpportunitySort): number {
  const unknown = Number.POSITIVE_INFINITY;
  switch (sort) {
    case 'number':
      return number;
    case 'quadrant':
      return quadrant === null ? unknown : QUADRANTS.indexOf(quadrant);
    case 'impact':
      return opportunity.impact === null ? unknown : -opportunity.impact;
    case 'effort':
      return opportunity.effort ?? unknown;
    case 'severity':
      return weight.worst === null ? unknown : -weight.worst;
    case 'reach':
      return weight.reach === null ? unknown : -weight.reach.met / weight.reach.of;
  }
}

/** `reverse` turns the known ones round; what is not known stays last. */
export function sortOpportunities(
  items: readonly OpportunityItem[],
  sort: OpportunitySort,
  reverse = false,
): OpportunityItem[] {
  const at = (item: OpportunityItem) => {
    const value = rank(item, sort);
    return reverse && Number.isFinite(value) ? -value : value;
  };
  return items.toSorted((a, b) => (at(a) === at(b) ? a.number - b.number : at(a) - at(b)));
}
