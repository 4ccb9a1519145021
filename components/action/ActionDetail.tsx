// Action detail: one action; what, who, by when, how one will see that it helped, and what it is for.
import { Trash2 } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { instantOfIso, isoOfInstant } from '@/lib/domain/calendar';
import { dueOf } from '@/lib/domain/due';
import { ACTION_STATUSES, type Action } from '@/lib/domain/opportunity';
import type { ActionList } from '@/lib/state/action-list';
import type { ProjectRows } from '@/lib/state/project-page';
import controls from '../controls/controls.module.css';
import { DetailPane } from '../controls/DetailPane';
import rowStyles from '../controls/rows.module.css';
import { Select } from '../controls/Select';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import styles from './action.module.css';
import { OpportunityLink } from './OpportunityLink';
import { sayDue } from './say-due';

interface Props {
  rows: ProjectRows;
  action: Action;
  /** Names that are in use, to choose from. */
  owners: readonly string[];
  state: ActionList;
}

export function ActionDetail({ rows, action, owners, state }: Props) {
  const { t } = useSpeech();
  const id = useId();
  const { saver } = state;
  const draft = (field: 'text' | 'owner' | 'measure') =>
    saver.draft('actions', action.id, field) ?? action[field] ?? '';
  const type = (field: 'text' | 'measure') => ({
    value: draft(field),
    onType: (value: string) => saver.type('actions', action.id, field, value),
    onLeave: () => void saver.flush(),
  });
  const gone = action.opportunityId !== null && !rows.opportunities.some((row) => row.id === action.opportunityId);
  const known = [...new Set([...owners, ...(rows.project.owner ? [rows.project.owner] : [])])];
  return (
    <DetailPane
      id={action.id}
      heading={t(`action.status.${action.status}`)}
      onClose={() => state.open(null)}
      tools={
        <button
          type="button"
          class={`${controls.button} ${controls.quiet} ${controls.icon}`}
          aria-label={t('action.remove')}
          title={t('action.remove')}
          onClick={() => void state.remove(action).then((done) => done && state.open(null))}
        >
          <Trash2 size={15} aria-hidden="true" />
        </button>
      }
    >
      <TextField label={t('action.text')} placeholder={t('action.text.hint')} {...type('text')} />
      <div class={rowStyles.pair}>
        <div class={controls.field}>
          <label for={`${id}-owner`} class={controls.label}>
            {t('action.owner')}
          </label>
          <input
            id={`${id}-owner`}
            class={controls.input}
            list={`${id}-owners`}
            dir="auto"
            maxLength={500}
            value={draft('owner')}
            onInput={(event) => saver.type('actions', action.id, 'owner', event.currentTarget.value.trim() || null)}
            onBlur={() => void saver.flush()}
          />
          <datalist id={`${id}-owners`}>
            {known.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        <div class={controls.field}>
          <label for={`${id}-status`} class={controls.label}>
            {t('action.status')}
          </label>
          <Select
            label={t('action.status')}
            value={action.status}
            options={ACTION_STATUSES.map((status) => ({ value: status, label: t(`action.status.${status}`) }))}
            onChoose={(status) => void state.setStatus(action, status)}
          />
        </div>
      </div>
      <DueField action={action} state={state} />
      <TextField label={t('action.measure')} {...type('measure')} />
      <div class={controls.field}>
        <span class={controls.label}>{t('action.opportunity')}</span>
        <Select
          label={t('action.opportunity')}
          value={action.opportunityId ?? ''}
          options={[
            { value: '', label: t('action.opportunity.none') },
            ...(gone ? [{ value: action.opportunityId ?? '', label: t('action.opportunity.gone') }] : []),
            ...rows.opportunities.map((row) => ({ value: row.id, label: row.text.trim() || t('untitled') })),
          ]}
          onChoose={(chosen) => void state.setOpportunity(action, chosen || null)}
        />
        <span class={styles.link}>
          <OpportunityLink rows={rows} action={action} />
        </span>
      </div>
    </DetailPane>
  );
}

function DueField({ action, state }: Pick<Props, 'action' | 'state'>) {
  const { t } = useSpeech();
  const id = useId();
  const words = sayDue(dueOf(action, state.today()), t);
  return (
    <div class={controls.field}>
      <label for={id} class={controls.label}>
        {t('action.due')}
      </label>
      <span class={styles.dueLine}>
        <input
          id={id}
          type="date"
          class={rowStyles.date}
          value={action.dueAt === null ? '' : isoOfInstant(action.dueAt)}
          aria-describedby={`${id}-words`}
          // A day that is typed digit by digit passes through the first centuries.
          onBlur={(event) => {
            const dueAt = instantOfIso(event.currentTarget.value);
            if (dueAt !== action.dueAt && event.currentTarget.validity.valid) void state.setDue(action, dueAt);
          }}
          onChange={(event) => {
            const dueAt = instantOfIso(event.currentTarget.value);
            if (dueAt !== null && dueAt !== action.dueAt) void state.setDue(action, dueAt);
          }}
        />
        <span id={`${id}-words`}>{words}</span>
      </span>
    </div>
  );
}
