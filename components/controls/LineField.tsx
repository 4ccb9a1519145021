// Line field: a labelled text of one line that reports every keystroke and can suggest what others wrote.
import { useId } from 'preact/hooks';
import styles from './controls.module.css';

interface Props {
  label: string;
  value: string;
  placeholder?: string;
  /** A sentence under the label. */
  hint?: string;
  labelHidden?: boolean;
  /** Looks of its own, in place of those of a form. */
  class?: string;
  maxLength?: number;
  suggestions?: readonly string[];
  /** Why this text cannot be taken; said where it stands. */
  problem?: string | undefined;
  inputMode?: 'url';
  /** Where the focus goes when its row is new. */
  first?: boolean;
  onType: (value: string) => void;
  onLeave?: () => void;
  onEnter?: () => void;
}

export function LineField(props: Props) {
  const { label, value, placeholder, hint, labelHidden, maxLength = 500, suggestions = [], problem } = props;
  const id = useId();
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class={labelHidden ? styles.bare : styles.field}>
      <label for={id} class={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} class={styles.hint}>
          {hint}
        </span>
      )}
      <input
        id={id}
        class={props.class ?? styles.input}
        dir="auto"
        autocomplete="off"
        inputMode={props.inputMode}
        maxLength={maxLength}
        list={suggestions.length > 0 ? `${id}-known` : undefined}
        value={value}
        placeholder={placeholder}
        data-first={props.first || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onLeave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || !props.onEnter) return;
          event.preventDefault();
          props.onEnter();
        }}
      />
      {suggestions.length > 0 && (
        <datalist id={`${id}-known`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {problem && (
        <p id={`${id}-problem`} class={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
