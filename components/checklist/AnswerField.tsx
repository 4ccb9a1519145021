// Answer field: one question of a checklist with what it is answered by, its comment, and the proof that it wants.
import { Check, MessageSquarePlus, Paperclip, Undo2 } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { Answer, ChecklistItem } from '@/lib/domain/checklist';
import controls from '../controls/controls.module.css';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import { AnswerChoices } from './AnswerChoices';
import { AnswerWritten } from './AnswerWritten';
import styles from './answer.module.css';

export interface AnswerFieldProps {
  item: ChecklistItem;
  answer: Answer | null;
  /** Whether the touchpoint has a snapshot or a file; `null`: it is not asked at a touchpoint. */
  hasEvidence: boolean | null;
  /** With `null` there is no answer any more; also called with each keystroke of what is typed. */
  onAnswer: (answer: Answer | null) => void;
  onLeave?: (() => void) | undefined;
}

export function AnswerField({ item, answer, hasEvidence, onAnswer, onLeave }: AnswerFieldProps) {
  const { t } = useSpeech();
  const id = useId();
  const comment = answer?.comment ?? '';
  const say = (value: Answer['value']) => onAnswer({ itemId: item.id, value, comment });
  const written = item.kind === 'text' || item.kind === 'number';
  const given = { item, answer, name: id, say, onAnswer, onLeave };
  return (
    <fieldset class={styles.item} data-answered={answer !== null || undefined}>
      <legend class={styles.question} id={`${id}-question`}>
        {item.question || t('untitled')}
      </legend>
      <Hints item={item} hasEvidence={hasEvidence} />
      {written ? <AnswerWritten {...given} labelledBy={`${id}-question`} /> : <AnswerChoices {...given} />}
      {answer && <Said answer={answer} question={item.question} onAnswer={onAnswer} onLeave={onLeave} />}
    </fieldset>
  );
}

function Hints({ item, hasEvidence }: Pick<AnswerFieldProps, 'item' | 'hasEvidence'>) {
  const { t } = useSpeech();
  const wanted = item.evidenceRequired && hasEvidence !== null;
  if (!wanted && item.objective && item.kind !== 'scale') return null;
  return (
    <p class={styles.hints}>
      {!item.objective && <span>{t('checklist.impression')}</span>}
      {item.kind === 'scale' && <span>{t('checklist.scale.hint', { max: item.scaleMax })}</span>}
      {wanted && (
        <span class={styles.hint} data-wanted={!hasEvidence || undefined}>
          {hasEvidence ? <Check size={13} aria-hidden="true" /> : <Paperclip size={13} aria-hidden="true" />}
          {t(hasEvidence ? 'checklist.evidence.there' : 'checklist.evidence.wanted')}
        </span>
      )}
    </p>
  );
}

interface SaidProps extends Pick<AnswerFieldProps, 'onAnswer' | 'onLeave'> {
  answer: Answer;
  question: string;
}

/** What comes after an answer: a word on it, and taking it back. */
function Said({ answer, question, onAnswer, onLeave }: SaidProps) {
  const { t } = useSpeech();
  const [commenting, setCommenting] = useState(false);
  const { comment } = answer;
  return (
    <>
      {(commenting || comment !== '') && (
        <TextField
          label={t('checklist.comment')}
          value={comment}
          onType={(text) => onAnswer({ ...answer, comment: text })}
          {...(onLeave && { onLeave })}
        />
      )}
      <div class={styles.foot}>
        {!commenting && comment === '' && (
          <button
            type="button"
            class={`${controls.button} ${controls.quiet} ${styles.small}`}
            aria-label={t('checklist.comment.add.named', { question })}
            onClick={(event) => {
              const field = event.currentTarget.closest('fieldset');
              setCommenting(true);
              // The field is drawn in the next frame.
              requestAnimationFrame(() => [...(field?.querySelectorAll('textarea') ?? [])].at(-1)?.focus());
            }}
          >
            <MessageSquarePlus size={14} aria-hidden="true" /> {t('checklist.comment.add')}
          </button>
        )}
        <button
          type="button"
          class={`${controls.button} ${controls.quiet} ${styles.small}`}
          aria-label={t('checklist.take-back.named', { question })}
          onClick={(event) => {
            const field = event.currentTarget.closest('fieldset');
            setCommenting(false);
            onAnswer(null);
            // The button goes with the answer: the focus stays with the question.
            requestAnimationFrame(() => field?.querySelector<HTMLElement>('input, textarea')?.focus());
          }}
        >
          <Undo2 size={14} aria-hidden="true" /> {t('checklist.take-back')}
        </button>
      </div>
    </>
  );
}
