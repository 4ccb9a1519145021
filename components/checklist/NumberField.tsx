// Number field: a number that is read when it is left, and then written as it was understood.
import { useId, useState } from 'preact/hooks';
import { parseTypedNumber } from '@/lib/domain/typed-number';
import controls from '../controls/controls.module.css';
import styles from './item-row.module.css';

interface Props {
  label: string;
  value: number | null;
  placeholder?: string;
  /** How the number stands there while nobody types. */
  show: (value: number) => string;
  /** Brings a number within what it can be. */
  read?: (value: number | null) => number | null;
  /** Said where the text is no number. */
  problem: string;
  /** With `null` for an emptied field. */
  onChoose: (value: number | null) => void;
}

export function NumberField({ label, value, placeholder, show, read = (number) => number, problem, onChoose }: Props) {
  const id = useId();
  const [words, setWords] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const take = () => {
    if (words === null) return;
    const empty = words.trim() === '';
    const number = empty ? null : read(parseTypedNumber(words));
    setWrong(!empty && number === null);
    if (!empty && number === null) return;
    if (number !== value) onChoose(number);
    setWords(null);
  };
  return (
    <>
      <input
        class={styles.number}
        inputMode="decimal"
        autocomplete="off"
        maxLength={20}
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-problem` : undefined}
        title={label}
        placeholder={placeholder}
        value={words ?? (value === null ? '' : show(value))}
        onFocus={(event) => {
          setWords((typing) => typing ?? (value === null ? '' : String(value)));
          event.currentTarget.select();
        }}
        onInput={(event) => setWords(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && take()}
      />
      {wrong && (
        <p id={`${id}-problem`} class={controls.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
