// Opportunity words: what is said of an opportunity in one line, the same on the map and in its table.
import type { Action } from '@/lib/domain/opportunity';
import type { PlacedOpportunity } from '@/lib/domain/place-decisions';
import { quadrantOf } from '@/lib/domain/weigh-opportunity';
import type { Text } from './text';

/** How many of its actions are done, of those that were not dropped; empty where there is none. */
export function actionsWords(actions: readonly Action[], t: Text): string {
  const meant = actions.filter(({ status }) => status !== 'dropped');
  const done = meant.filter(({ status }) => status === 'done').length;
  return meant.length === 0 ? '' : t('opportunity.actions.done', { done, of: meant.length });
}

/** Its quadrant and its actions, where there are any. */
export function opportunityFacts({ opportunity, actions }: PlacedOpportunity, t: Text): string {
  const quadrant = quadrantOf(opportunity);
  const facts = [quadrant && t(`opportunity.quadrant.${quadrant}`), actionsWords(actions, t)];
  return facts.filter(Boolean).join(' · ');
}

export function opportunityWords(placed: PlacedOpportunity, t: Text): string {
  const facts = opportunityFacts(placed, t);
  const words = placed.opportunity.text.trim() || t('untitled');
  return facts === '' ? words : `${words} (${facts})`;
}
