// Decisions: opportunities, actions and metrics are added here, and what depends on what is there is worked out within the write.
import type { Id } from '@/lib/domain/id';
import { BLANK_METRIC, type MetricDraft } from '@/lib/domain/metric';
import type { Action, Opportunity } from '@/lib/domain/opportunity';
import { byOrder, orderBetween } from '@/lib/domain/order';
import type { Row } from '@/lib/domain/row';
import { readTypedMetric } from '@/lib/domain/typed-metric';
import type { Database } from './database';
import type { Deed } from './revert';
import { write } from './write';

type Said<Entity extends Row> = Omit<Entity, keyof Row | 'projectId' | 'order'>;

const BLANK_OPPORTUNITY: Said<Opportunity> = {
  stageId: null,
  stepId: null,
  text: '',
  findingIds: [],
  objectiveIds: [],
  impact: null,
  effort: null,
};

const BLANK_ACTION: Said<Action> = {
  opportunityId: null,
  text: '',
  owner: null,
  dueAt: null,
  measure: '',
  status: 'open',
};

/** A row with the id that the page gives it, and what is said of it from the start. */
export type NewOpportunity = Pick<Opportunity, 'id' | 'projectId'> & Partial<Said<Opportunity>>;
export type NewAction = Pick<Action, 'id' | 'projectId'> & Partial<Said<Action>>;

/** Behind the others of the project. */
async function lastOrder(db: Database, table: 'opportunities' | 'actions', projectId: Id): Promise<string> {
  const others: { id: Id; order: string }[] = await db[table].where({ projectId }).toArray();
  return orderBetween(others.sort(byOrder).at(-1)?.order ?? null, null);
}

export function addOpportunity(db: Database, { id, ...said }: NewOpportunity): Promise<Deed> {
  return write(db, ['opportunities'], async (pen) => {
    const order = await lastOrder(db, 'opportunities', said.projectId);
    await pen.add('opportunities', { ...BLANK_OPPORTUNITY, ...said, order }, id);
    return { changes: pen.changes };
  });
}

export function addAction(db: Database, { id, ...said }: NewAction): Promise<Deed> {
  return write(db, ['actions'], async (pen) => {
    const order = await lastOrder(db, 'actions', said.projectId);
    await pen.add('actions', { ...BLANK_ACTION, ...said, order }, id);
    return { changes: pen.changes };
  });
}

/** One deed for all of them, so that one undo takes a whole table back. */
export function addMetrics(db: Database, projectId: Id, drafts: readonly (MetricDraft & { id: Id })[]): Promise<Deed> {
  return write(db, ['metrics'], async (pen) => {
    for (const { id, ...draft } of drafts) await pen.add('metrics', { ...draft, projectId }, id);
    return { changes: pen.changes };
  });
}

/** A list that an opportunity holds, with `ids` put in or taken out as the list is now. Throws `row-missing`. */
export function changeList(
  db: Database,
  id: Id,
  field: 'findingIds' | 'objectiveIds',
  change: { add?: readonly Id[]; remove?: readonly Id[] },
): Promise<Deed> {
  return write(db, ['opportunities'], async (pen) => {
    const now = (await db.opportunities.get(id))?.[field] ?? [];
    const next = [...new Set([...now, ...(change.add ?? [])])].filter((one) => !change.remove?.includes(one));
    await pen.patch('opportunities', id, { [field]: next });
    return { changes: pen.changes };
  });
}

/** Steps of impact and effort from where it stands now, 1..5; what is not rated begins in the middle. */
export function nudge(db: Database, id: Id, by: { impact: number; effort: number }): Promise<Deed> {
  return write(db, ['opportunities'], async (pen) => {
    const now = await db.opportunities.get(id);
    const to = (value: number | null | undefined, step: number) => Math.max(1, Math.min(5, (value ?? 3) + step));
    const patch = { impact: to(now?.impact, by.impact), effort: to(now?.effort, by.effort) };
    await pen.patch('opportunities', id, patch);
    return { changes: pen.changes };
  });
}

/** What was typed into a cell of a map, by message. */
export interface TypedDecision {
  what: 'opportunity' | 'metric';
  id: Id;
  projectId: Id;
  stageId: Id | null;
  /** The step, or the touchpoint that stands alone. */
  stepId: Id;
  text: string;
}

/** Adds it at its step; the stage is kept for the day when there is no such step any more. */
export function addDecision(db: Database, { what, text, ...place }: TypedDecision): Promise<Deed> {
  if (what === 'opportunity') return addOpportunity(db, { ...place, text });
  const { id, projectId, stageId, stepId } = place;
  const draft = { ...BLANK_METRIC, ...readTypedMetric(text), stageId, stepId };
  return addMetrics(db, projectId, [{ ...draft, id }]);
}
