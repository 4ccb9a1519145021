// Conflicts dialog: each value that stands beside the one that lost, and the choice between them.
import type { ConflictsDialogState, Question } from '@/lib/state/conflicts-dialog';
import type { Text } from '@/lib/text/text';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { useSpeech } from '../controls/text-context';
import styles from './conflicts-dialog.module.css';

/** The way to the questions, there while there are any, and their dialog. */
export function ConflictsButton({ state }: { state: ConflictsDialogState }) {
  const { t } = useSpeech();
  const n = state.questions.value.length;
  const open = (isOpen: boolean) => {
    state.isOpen.value = isOpen;
  };
  return (
    <>
      {n > 0 && (
        <button type="button" class={controls.button} onClick={() => open(true)}>
          {t('conflicts.open', { n })}
        </button>
      )}
      {state.isOpen.value && (
        <Dialog
          size="list"
          heading={t('conflicts.title')}
          lead={t(n > 0 ? 'conflicts.lead' : 'conflicts.none')}
          onClose={() => open(false)}
        >
          <ul class={styles.questions}>
            {state.questions.value.map((question) => (
              <Choice
                key={`${question.id} ${question.field} ${JSON.stringify(question.other)}`}
                question={question}
                state={state}
              />
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}

function Choice({ question, state }: { question: Question; state: ConflictsDialogState }) {
  const { t } = useSpeech();
  const field = fieldName(question.field, t);
  const heading = question.name ? `${question.name}: ${field}` : field;
  const value = (kind: 'now' | 'other') => (
    <div class={styles.value}>
      <span>{t(`conflicts.${kind}`)}</span>
      <p dir="auto">{valueText(question, question[kind], t)}</p>
      <button type="button" class={controls.button} onClick={() => void state.answer(question, kind)}>
        {t(kind === 'now' ? 'conflicts.keep' : 'conflicts.take')}
      </button>
    </div>
  );
  return (
    <li>
      <fieldset class={styles.question}>
        <legend dir="auto">{heading}</legend>
        {value('now')}
        {value('other')}
      </fieldset>
    </li>
  );
}

const NAMED = [
  'title',
  'name',
  'text',
  'note',
  'doing',
  'thinking',
  'feeling',
  'expected',
  'quote',
  'goal',
  'comment',
  'emotion',
  'order',
  'deletedAt',
] as const;

function fieldName(field: string, t: Text): string {
  const named = NAMED.find((name) => name === field);
  return named ? t(`conflicts.field.${named}`) : t('conflicts.field.others', { field });
}

function valueText({ field }: Question, value: unknown, t: Text): string {
  if (field === 'deletedAt') return t(value === null ? 'conflicts.not-deleted' : 'conflicts.deleted');
  if (field === 'emotion' && value) return t(`emotion.${(value as { value: -2 | -1 | 0 | 1 | 2 }).value}`);
  if (value === null || value === '') return t('conflicts.blank');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
