// Action section: what is done by whom and when, as a list or as a board, and one that is open.
import { Columns3, List, Plus } from 'lucide-preact';
import { countActions } from '@/lib/domain/due';
import { byOrder } from '@/lib/domain/order';
import type { ActionList } from '@/lib/state/action-list';
import type { ProjectRows } from '@/lib/state/project-page';
import controls from '../controls/controls.module.css';
import rowStyles from '../controls/rows.module.css';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import { ActionBoard } from './ActionBoard';
import { ActionDetail } from './ActionDetail';
import { ActionTable } from './ActionTable';

interface Props {
  rows: ProjectRows;
  rowId: string | null;
  state: ActionList;
}

export function ActionSection({ rows, rowId, state }: Props) {
  const { t } = useSpeech();
  const { actions } = rows;
  const open = actions.find(({ id }) => id === rowId);
  const owner = state.owner.value;
  const owners = [...new Set(actions.flatMap((action) => action.owner?.trim() || []))].sort();
  const shown = actions.filter((action) => owner === null || action.owner?.trim() === owner).sort(byOrder);
  const add = (
    <button type="button" class={`${controls.button} ${controls.primary}`} onClick={() => void state.add('open')}>
      <Plus size={15} aria-hidden="true" />
      {t('action.add')}
    </button>
  );
  if (actions.length === 0) {
    return (
      <section aria-label={t('project.tab.actions')} class={rowStyles.empty}>
        <h1>{t('action.none')}</h1>
        <p>{t('action.none.hint')}</p>
        <div class={rowStyles.buttons}>{add}</div>
      </section>
    );
  }
  return (
    <section aria-label={t('project.tab.actions')}>
      <div class={rowStyles.head}>
        <h1>{t('project.tab.actions')}</h1>
        <span class={rowStyles.grow} />
        {add}
      </div>
      <Counts rows={rows} state={state} />
      <div class={rowStyles.bar}>
        {(['list', 'board'] as const).map((view) => (
          <button
            key={view}
            type="button"
            class={controls.chip}
            aria-pressed={state.view.value === view}
            onClick={() => {
              state.view.value = view;
            }}
          >
            {view === 'list' ? <List size={14} aria-hidden="true" /> : <Columns3 size={14} aria-hidden="true" />}
            {t(`action.view.${view}`)}
          </button>
        ))}
        {owners.length > 0 && (
          <Select
            label={t('action.owner.filter')}
            value={owner ?? ''}
            options={[
              { value: '', label: t('action.owner.all') },
              ...owners.map((name) => ({ value: name, label: name })),
            ]}
            onChoose={(name) => {
              state.owner.value = name || null;
            }}
          />
        )}
      </div>
      <div class={`${rowStyles.beside} ${open ? rowStyles.open : ''}`}>
        {state.view.value === 'list' ? (
          <ActionTable rows={rows} actions={shown} selectedId={rowId} state={state} />
        ) : (
          <ActionBoard actions={shown} selectedId={rowId} state={state} />
        )}
        {open && <ActionDetail key={open.id} rows={rows} action={open} owners={owners} state={state} />}
      </div>
    </section>
  );
}

function Counts({ rows, state }: Pick<Props, 'rows' | 'state'>) {
  const { t } = useSpeech();
  const { overdue, ...counts } = countActions(rows.actions, state.today());
  return (
    <p class={rowStyles.lead}>
      {t('action.count', { n: rows.actions.length, ...counts })}
      {overdue > 0 && ` ${t('action.overdue', { n: overdue })}`}
    </p>
  );
}
