// Action table: every action with its owner, day and status; sorted by any column.
import type { Id } from '@/lib/domain/id';
import { ACTION_STATUSES, type Action } from '@/lib/domain/opportunity';
import type { ActionList, ActionSort } from '@/lib/state/action-list';
import type { ProjectRows } from '@/lib/state/project-page';
import rowStyles from '../controls/rows.module.css';
import { Select } from '../controls/Select';
import { SortHead } from '../controls/SortHead';
import { useSpeech } from '../controls/text-context';
import { DueDay } from './DueDay';
import { OpportunityLink } from './OpportunityLink';

interface Props {
  rows: ProjectRows;
  /** In their own order. */
  actions: readonly Action[];
  selectedId: Id | null;
  state: ActionList;
}

export function ActionTable({ rows, actions, selectedId, state }: Props) {
  const { t, language } = useSpeech();
  const sort = state.sort.value;
  const head = {
    sort,
    onSort: (next: typeof sort) => {
      state.sort.value = next;
    },
  };
  const sorted = sortActions(actions, sort.by, sort.reverse, language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class={rowStyles.scroll} tabIndex={0} aria-label={t('action.list')}>
      <table class={rowStyles.table}>
        <thead>
          <tr>
            <SortHead by="text" label={t('action.text')} {...head} />
            <SortHead by="owner" label={t('action.owner')} {...head} />
            <SortHead by="due" label={t('action.due')} {...head} />
            <SortHead by="status" label={t('action.status')} {...head} />
            <th scope="col">{t('action.opportunity')}</th>
            <th scope="col">{t('action.measure')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((action) => (
            <tr key={action.id} aria-current={action.id === selectedId || undefined}>
              <td>
                <button type="button" class={rowStyles.name} dir="auto" onClick={() => state.open(action.id)}>
                  {action.text.trim() || t('untitled')}
                </button>
              </td>
              <td dir="auto">{action.owner}</td>
              <td>
                <DueDay action={action} today={state.today()} />
              </td>
              <td>
                <Select
                  label={`${t('action.status')}: ${action.text.trim() || t('untitled')}`}
                  value={action.status}
                  options={ACTION_STATUSES.map((status) => ({ value: status, label: t(`action.status.${status}`) }))}
                  onChoose={(status) => void state.setStatus(action, status)}
                />
              </td>
              <td>
                <OpportunityLink rows={rows} action={action} />
              </td>
              <td dir="auto">{action.measure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What has no owner or no day comes last, either way. */
function sortActions(actions: readonly Action[], by: ActionSort, reverse: boolean, language: string): Action[] {
  if (by === 'order') return [...actions];
  const words = new Intl.Collator(language);
  const rank = (action: Action): string | number =>
    by === 'due' ? (action.dueAt ?? '') : by === 'status' ? ACTION_STATUSES.indexOf(action.status) : (action[by] ?? '');
  return actions.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1;
    const way =
      typeof one === 'number' && typeof other === 'number' ? one - other : words.compare(`${one}`, `${other}`);
    return reverse ? -way : way;
  });
}
