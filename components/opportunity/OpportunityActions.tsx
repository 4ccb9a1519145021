// Opportunity actions: what is done about an opportunity, written and moved on where one decides.
import { Plus } from 'lucide-preact';
import { ACTION_STATUSES, type Action, type Opportunity } from '@/lib/domain/opportunity';
import type { Opportunities } from '@/lib/state/opportunities';
import controls from '../controls/controls.module.css';
import rowStyles from '../controls/rows.module.css';
import { Select } from '../controls/Select';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import styles from './detail.module.css';

interface Props {
  opportunity: Opportunity;
  actions: readonly Action[];
  state: Opportunities;
}

export function OpportunityActions({ opportunity, actions, state }: Props) {
  const { t } = useSpeech();
  const { saver } = state;
  return (
    <>
      <h3>{t('project.tab.actions')}</h3>
      <ul class={styles.actions}>
        {actions.map((action) => {
          const text = saver.draft('actions', action.id, 'text') ?? action.text;
          const query = new URLSearchParams({ project: action.projectId, show: 'actions', row: action.id });
          return (
            <li key={action.id}>
              <TextField
                label={t('action.text')}
                labelHidden
                placeholder={t('action.text.hint')}
                value={text}
                onType={(value) => saver.type('actions', action.id, 'text', value)}
                onLeave={() => void saver.flush()}
              />
              <div class={styles.actionFoot}>
                <Select
                  label={t('action.status')}
                  value={action.status}
                  options={ACTION_STATUSES.map((status) => ({ value: status, label: t(`action.status.${status}`) }))}
                  onChoose={(status) => void state.setStatus(action, status)}
                />
                <a class={rowStyles.link} href={`/project.html?${query}`}>
                  {t('action.open')}
                  <span class="visually-hidden"> {text}</span>
                </a>
              </div>
            </li>
          );
        })}
      </ul>
      <button type="button" class={controls.button} onClick={() => void state.addAction(opportunity)}>
        <Plus size={15} aria-hidden="true" />
        {t('action.add')}
      </button>
    </>
  );
}
