// Decisions sheets: what could be better and why, and who does what about it by when.
import type { Id } from '@/lib/domain/id';
import type { Action, Opportunity } from '@/lib/domain/opportunity';
import { newScales, quadrantOf, type Weight } from '@/lib/domain/weigh-opportunity';
import { column, newSheet, type Sheet } from './sheet';
import { joined, stageName, type TableSource } from './table-source';

export interface Decided {
  opportunity: Opportunity;
  /** Counted from 1, as the project counts them. */
  number: number;
  weight: Weight;
}

/** All of the project, weighed by the runs of this map. */
export function decidedOf({ mapRows }: Pick<TableSource, 'mapRows'>): Decided[] {
  const scales = newScales(mapRows);
  return mapRows.opportunities.map((opportunity, index) => ({
    opportunity,
    number: index + 1,
    weight: scales.weigh(opportunity),
  }));
}

export function opportunitiesSheet(source: TableSource): Sheet {
  const { t, map, mapRows, objectives } = source;
  const columnsOf = (id: Id) =>
    map.columns.filter((one) => one.opportunities.some(({ opportunity }) => opportunity.id === id));
  const actionsOf = (id: Id) => mapRows.actions.filter(({ opportunityId }) => opportunityId === id);
  return newSheet<Decided>(
    'opportunities',
    t,
    [
      column('opportunityNumber', 'number', 6, ({ number }) => number),
      column('opportunity', 'text', 48, ({ opportunity }) => opportunity.text),
      column('stage', 'text', 18, ({ opportunity }) => stagesOf(opportunity, columnsOf(opportunity.id), source)),
      column('step', 'text', 28, ({ opportunity }) => joined(columnsOf(opportunity.id).map(({ title }) => title))),
      column('impact', 'number', 9, ({ opportunity }) => opportunity.impact),
      column('effort', 'number', 9, ({ opportunity }) => opportunity.effort),
      column('quadrant', 'text', 14, ({ opportunity }) => {
        const quadrant = quadrantOf(opportunity);
        return quadrant && t(`opportunity.quadrant.${quadrant}`);
      }),
      column('worst', 'number', 10, ({ weight }) => weight.worst),
      column('reachMet', 'number', 10, ({ weight }) => weight.reach?.met),
      column('reachOf', 'number', 12, ({ weight }) => weight.reach?.of),
      column('suggested', 'number', 10, ({ weight }) => weight.suggested),
      column('objectives', 'text', 30, ({ opportunity }) =>
        joined(opportunity.objectiveIds.map((id) => objectives.get(id))),
      ),
      column('grownFrom', 'text', 44, ({ opportunity }) => joined(proofOf(opportunity, source))),
      column(
        'actionsDone',
        'number',
        10,
        ({ opportunity }) => actionsOf(opportunity.id).filter(({ status }) => status === 'done').length,
      ),
      column('actionsAll', 'number', 10, ({ opportunity }) => actionsOf(opportunity.id).length),
    ],
    decidedOf(source),
  );
}

export function actionsSheet({ t, mapRows }: TableSource): Sheet {
  const numbers = new Map(mapRows.opportunities.map(({ id, text }, index) => [id, { number: index + 1, text }]));
  const of = (id: Id | null) => (id === null ? undefined : numbers.get(id));
  return newSheet<Action>(
    'actions',
    t,
    [
      column('action', 'text', 48, ({ text }) => text),
      column('status', 'text', 12, ({ status }) => t(`action.status.${status}`)),
      column('owner', 'text', 20, ({ owner }) => owner),
      column('due', 'day', 12, ({ dueAt }) => dueAt),
      column('measure', 'text', 36, ({ measure }) => measure),
      column('opportunityOf', 'number', 11, ({ opportunityId }) => of(opportunityId)?.number),
      column('opportunity', 'text', 48, ({ opportunityId }) => of(opportunityId)?.text),
    ],
    mapRows.actions,
  );
}

/** Where it stands on the map, else the stage that it was put to. */
function stagesOf({ stageId }: Opportunity, columns: readonly { stageId: Id | null }[], source: TableSource): string {
  const places = columns.length > 0 ? columns : [{ stageId }];
  return joined([...new Set(places.map((place) => stageName(source, place)))]);
}

/** Its findings that are on the map, each with the number of its touchpoint. */
export function proofOf({ findingIds }: Opportunity, { evidence }: Pick<TableSource, 'evidence'>): string[] {
  const ids = new Set(findingIds);
  return evidence.flatMap(({ number, findings }) =>
    findings.filter(({ id }) => ids.has(id)).map(({ text }) => `${number}: ${text}`),
  );
}
