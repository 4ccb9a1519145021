// Answer written: a number or words; what is not a number is said at the field and not taken for one.
import { useState } from 'preact/hooks';
import type { Answer, ChecklistItem } from '@/lib/domain/checklist';
import { parseTypedNumber } from '@/lib/domain/typed-number';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './answer.module.css';

interface Props {
  item: ChecklistItem;
  answer: Answer | null;
  name: string;
  labelledBy: string;
  say: (value: Answer['value']) => void;
  onAnswer: (answer: Answer | null) => void;
  onLeave?: (() => void) | undefined;
}

export function AnswerWritten(props: Props) {
  const { item, answer, say, onAnswer } = props;
  const { t } = useSpeech();
  const none = answer !== null && answer.value === null;
  return (
    <div class={styles.written}>
      {!none && (item.kind === 'number' ? <NumberInput {...props} /> : <WordsInput {...props} />)}
      {item.allowsNotApplicable && (
        <label class={styles.option} data-none>
          <input
            type="checkbox"
            class="visually-hidden"
            checked={none}
            onChange={(event) => (event.currentTarget.checked ? say(null) : onAnswer(null))}
          />
          <span>{t('checklist.not-applicable')}</span>
        </label>
      )}
    </div>
  );
}

/** An emptied field takes the answer back, unless there is a comment that would go with it. */
const emptied = ({ answer, say, onAnswer }: Props) => (answer?.comment ? say('') : onAnswer(null));

function WordsInput(props: Props) {
  const { answer, labelledBy, say, onLeave } = props;
  return (
    <textarea
      class={controls.input}
      rows={2}
      dir="auto"
      maxLength={10_000}
      aria-labelledby={labelledBy}
      value={typeof answer?.value === 'string' ? answer.value : ''}
      onInput={({ currentTarget: { value } }) => (value === '' ? emptied(props) : say(value))}
      onBlur={onLeave}
    />
  );
}

function NumberInput(props: Props) {
  const { answer, name, labelledBy, say, onLeave } = props;
  const { t } = useSpeech();
  // What is typed, while it is no number: "1." on the way to "1.5".
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const stored = typeof answer?.value === 'number' ? String(answer.value) : '';
  const wrong = left && typed !== null && typed !== '' && parseTypedNumber(typed) === null;
  return (
    <div class={styles.number}>
      <input
        class={controls.input}
        inputMode="decimal"
        autoComplete="off"
        maxLength={30}
        aria-labelledby={labelledBy}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${name}-problem` : undefined}
        placeholder={t('checklist.number.hint')}
        value={typed ?? stored}
        onInput={({ currentTarget: { value } }) => {
          const number = parseTypedNumber(value);
          setTyped(value);
          setLeft(false);
          if (number !== null) say(number);
          else emptied(props);
        }}
        onBlur={() => {
          setLeft(true);
          if (typed !== null && (typed.trim() === '' || parseTypedNumber(typed) !== null)) setTyped(null);
          onLeave?.();
        }}
      />
      {wrong && (
        <p id={`${name}-problem`} class={controls.problem} role="alert">
          {t('checklist.number.problem')}
        </p>
      )}
    </div>
  );
}
