// Opportunity table: the twin of the matrix in words and numbers, sorted by any of its columns.
import type { Id } from '@/lib/domain/id';
import type { OpportunityItem } from '@/lib/domain/list-opportunities';
import type { Opportunities } from '@/lib/state/opportunities';
import type { ProjectRows } from '@/lib/state/project-page';
import { actionsWords } from '@/lib/text/opportunity-words';
import rowStyles from '../controls/rows.module.css';
import { SortHead } from '../controls/SortHead';
import { useSpeech } from '../controls/text-context';

interface Props {
  rows: ProjectRows;
  items: readonly OpportunityItem[];
  selectedId: Id | null;
  state: Opportunities;
}

export function OpportunityTable({ rows, items, selectedId, state }: Props) {
  const { t } = useSpeech();
  const head = { sort: state.sort.value, onSort: (sort: typeof state.sort.value) => (state.sort.value = sort) };
  const objectives = new Map(rows.project.objectives.map(({ id, text }) => [id, text]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class={rowStyles.scroll} tabIndex={0} aria-label={t('opportunity.table')}>
      <table class={rowStyles.table}>
        <thead>
          <tr>
            <SortHead by="number" label="#" {...head} />
            <th scope="col">{t('opportunity.one')}</th>
            <SortHead by="quadrant" label={t('opportunity.place')} {...head} />
            <SortHead by="impact" label={t('opportunity.impact')} {...head} />
            <SortHead by="effort" label={t('opportunity.effort')} {...head} />
            <SortHead by="severity" label={t('opportunity.severity')} {...head} />
            <SortHead by="reach" label={t('opportunity.reach')} {...head} />
            <th scope="col">{t('opportunity.objectives')}</th>
            <th scope="col">{t('project.tab.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ opportunity, number, quadrant, weight }) => (
            <tr key={opportunity.id} aria-current={opportunity.id === selectedId || undefined}>
              <td class={rowStyles.number}>{number}</td>
              <td>
                <button type="button" class={rowStyles.name} dir="auto" onClick={() => state.open(opportunity.id)}>
                  {opportunity.text.trim() || t('untitled')}
                </button>
              </td>
              <td>{t(quadrant === null ? 'opportunity.place.none' : `opportunity.quadrant.${quadrant}`)}</td>
              <td class={rowStyles.number}>{opportunity.impact ?? '–'}</td>
              <td class={rowStyles.number}>{opportunity.effort ?? '–'}</td>
              <td>{weight.worst === null ? '–' : t(`severity.${weight.worst}`)}</td>
              <td class={rowStyles.number}>{weight.reach ? t('opportunity.reach.of', weight.reach) : '–'}</td>
              <td dir="auto">{opportunity.objectiveIds.flatMap((id) => objectives.get(id) ?? []).join(', ')}</td>
              <td>
                {actionsWords(
                  rows.actions.filter(({ opportunityId }) => opportunityId === opportunity.id),
                  t,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
