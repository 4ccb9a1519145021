// Opportunity link: what an action is for; it says so where that opportunity was deleted.
import type { Action } from '@/lib/domain/opportunity';
import type { ProjectRows } from '@/lib/state/project-page';
import rowStyles from '../controls/rows.module.css';
import { useSpeech } from '../controls/text-context';

export function OpportunityLink({ rows, action }: { rows: ProjectRows; action: Action }) {
  const { t } = useSpeech();
  if (action.opportunityId === null) return null;
  const opportunity = rows.opportunities.find(({ id }) => id === action.opportunityId);
  if (!opportunity) return <span class={rowStyles.quiet}>{t('action.opportunity.gone')}</span>;
  const query = new URLSearchParams({ project: rows.project.id, show: 'opportunities', row: opportunity.id });
  return (
    <a class={rowStyles.link} href={`/project.html?${query}`} dir="auto">
      {opportunity.text.trim() || t('untitled')}
    </a>
  );
}
