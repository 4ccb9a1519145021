// Map page decisions: opportunities grown from a map's findings or written into its cells, and metrics at its steps.
import { addOpportunity, changeList } from '@/lib/db/decisions';
import { removing } from '@/lib/db/deed';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { Metric } from '@/lib/domain/metric';
import type { Opportunity } from '@/lib/domain/opportunity';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { readTypedFigure } from '@/lib/domain/typed-metric';
import type { EditContext } from './map-page-edit';

export interface DecisionEdit {
  /** Of the whole project, in their order. */
  opportunities(): readonly Opportunity[];
  addDecision(what: 'opportunity' | 'metric', column: PlacedColumn, text: string): Promise<boolean>;
  /** An empty text removes the opportunity. */
  setOpportunity(opportunity: Opportunity, text: string): Promise<boolean>;
  /** A new opportunity out of findings, called by what they say. */
  growOpportunity(findingIds: readonly Id[], text: string): Promise<boolean>;
  addToOpportunity(opportunity: Opportunity, findingIds: readonly Id[]): Promise<boolean>;
  /** A figure with its unit, as it is typed; not saved where it is none. */
  setFigure(metric: Metric, typed: string): Promise<boolean>;
}

export function newDecisionEdit({ db, typed, text, shown, act }: EditContext): DecisionEdit {
  const nameOf = ({ text: words }: Pick<Opportunity, 'text'>) => cutText(words.trim(), 60) || text()('untitled');
  return {
    opportunities: () => shown().rows.opportunities,
    addDecision(what, { id: stepId, stageId }, words) {
      const { projectId } = shown().rows.map;
      const request = { what, id: db.platform.newId(), projectId, stageId, stepId, text: cutText(words, 10_000) };
      return act(text()(`${what}.did.add`), () => typed['decision.add'](request));
    },
    setOpportunity(opportunity, words) {
      const { id } = opportunity;
      if (words !== '') {
        const patch = { text: cutText(words, 10_000) };
        return act(text()('map.did.text'), () => typed['row.patch']({ table: 'opportunities', id, patch }));
      }
      const name = nameOf(opportunity);
      const label = text()('decision.did.remove', { name });
      return act(label, () => removing(db, 'opportunities', id), text()('decision.removed', { name }));
    },
    growOpportunity(findingIds, words) {
      const { projectId } = shown().rows.map;
      const fields = { id: db.platform.newId(), projectId, findingIds: [...findingIds], text: words };
      const told = text()('opportunity.grown', { name: nameOf(fields) });
      return act(text()('opportunity.did.add'), () => addOpportunity(db, fields), told);
    },
    addToOpportunity(opportunity, add) {
      const name = nameOf(opportunity);
      const label = text()('opportunity.did.finding', { name });
      const deed = () => changeList(db, opportunity.id, 'findingIds', { add });
      return act(label, deed, text()('opportunity.joined', { name }));
    },
    async setFigure(metric, words) {
      const figure = readTypedFigure(words);
      if (!figure) return false;
      const patch = figure.unit === '' ? { value: figure.value } : figure;
      const label = text()('metric.did.set', { name: metric.name });
      return act(label, () => typed['row.patch']({ table: 'metrics', id: metric.id, patch }));
    },
  };
}
