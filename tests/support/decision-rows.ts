// Decision rows: one opportunity, action or metric for tests, each whole, with what a test says differently.
import type { Metric } from '@/lib/domain/metric';
import type { Action, Opportunity } from '@/lib/domain/opportunity';
import { idOf, PROJECT_ID, rowFields } from './one-row';

export function opportunityRow(partial: Partial<Opportunity> = {}): Opportunity {
  return {
    ...rowFields(partial.id ?? idOf('opp', 1)),
    projectId: PROJECT_ID,
    stageId: null,
    stepId: null,
    order: 'a0',
    text: 'Say which field is wrong',
    findingIds: [],
    objectiveIds: [],
    impact: null,
    effort: null,
    ...partial,
  };
}

export function actionRow(partial: Partial<Action> = {}): Action {
  return {
    ...rowFields(partial.id ?? idOf('act', 1)),
    projectId: PROJECT_ID,
    opportunityId: null,
    order: 'a0',
    text: 'Rewrite the error',
    owner: null,
    dueAt: null,
    measure: '',
    status: 'open',
    ...partial,
  };
}

export function metricRow(partial: Partial<Metric> = {}): Metric {
  return {
    ...rowFields(partial.id ?? idOf('metr', 1)),
    projectId: PROJECT_ID,
    stageId: null,
    stepId: null,
    urlPattern: null,
    name: 'Conversion',
    unit: '%',
    source: 'analytics',
    periodFrom: null,
    periodTo: null,
    n: null,
    baseline: null,
    target: null,
    value: null,
    ...partial,
  };
}
