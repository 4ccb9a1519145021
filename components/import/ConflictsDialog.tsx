// Conflicts dialog: each value that stands beside the one that lost, and the choice between them.
import type { ConflictsDialogState, Question } from '@/lib/state/conflicts-dialog';
import { formatInstant } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { useSpeech } from '../controls/text-context';
import styles from './conflicts-dialog.module.css';
import { fieldName, ToldValue } from './ToldValue';

/** The way to the questions, there while there are any, and their dialog. */
export function ConflictsButton({ state }: { state: ConflictsDialogState }) {
  const { t } = useSpeech();
  const n = state.questions.value.length;
  const undo = state.undo.value;
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
          // Here and not in a toast: what lies under an open dialog cannot be pressed.
          outcome={
            <p class={styles.settled} role="status">
              {undo && (
                <>
                  {t('conflicts.settled')}{' '}
                  <button type="button" class={controls.chip} onClick={() => void undo()}>
                    {t('action.undo')}
                  </button>
                </>
              )}
            </p>
          }
        >
          <ul class={styles.questions}>
            {state.questions.value.map((question) => (
              <Choice
                key={`${question.id} ${question.field} ${JSON.stringify(question.other.value)}`}
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
  const { t, language } = useSpeech();
  const field = fieldName(question.subject, t);
  const heading = question.name ? `${question.name}: ${field}` : field;
  const value = (kind: 'now' | 'other') => {
    const { told, at } = question[kind];
    return (
      <div class={styles.value}>
        <span>{[t(`conflicts.${kind}`), at !== null && formatInstant(at, language)].filter(Boolean).join(' · ')}</span>
        <p dir="auto">
          <ToldValue told={told} />
        </p>
        <button type="button" class={controls.button} onClick={() => void state.answer(question, kind)}>
          {t(kind === 'now' ? 'conflicts.keep' : 'conflicts.take')}
        </button>
      </div>
    );
  };
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
