// One of: a question answered by one of a row of boxes, by click, arrows or a digit; the answer can be taken back.
import { Undo2 } from 'lucide-preact';
import { useId, useRef } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import look from './end-of-run.module.css';

interface Props<Value extends string | number> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  /** What the first and the last of them mean. */
  ends?: readonly [low: string, high: string];
  onChoose: (value: Value | null) => void;
}

export function OneOf<Value extends string | number>({ label, options, value, ends, onChoose }: Props<Value>) {
  const { t } = useSpeech();
  const id = useId();
  const fields = useRef<HTMLFieldSetElement>(null);
  const pressDigit = (event: KeyboardEvent) => {
    const option = options.find((one) => String(one.value) === event.key);
    if (option) onChoose(option.value);
  };
  return (
    <fieldset ref={fields} class={look.question} onKeyDown={pressDigit}>
      <legend class={controls.label}>{label}</legend>
      <div class={look.boxes} data-many={options.length > 7 || undefined}>
        {options.map((option, index) => (
          <label key={option.value} class={look.box}>
            <input
              type="radio"
              class="visually-hidden"
              name={id}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
            {ends && index === 0 && <span class="visually-hidden">, {ends[0]}</span>}
            {ends && index === options.length - 1 && <span class="visually-hidden">, {ends[1]}</span>}
          </label>
        ))}
      </div>
      {(ends || value !== null) && (
        <div class={look.ends}>
          {ends && <span aria-hidden="true">{ends[0]}</span>}
          {value !== null && (
            <button
              type="button"
              class={look.takeBack}
              aria-label={t('end.take-back.named', { question: label })}
              onClick={() => {
                onChoose(null);
                // The button goes with the answer: the focus stays with the question.
                fields.current?.querySelector('input')?.focus();
              }}
            >
              <Undo2 size={13} aria-hidden="true" /> {t('end.take-back')}
            </button>
          )}
          {ends && <span aria-hidden="true">{ends[1]}</span>}
        </div>
      )}
    </fieldset>
  );
}
