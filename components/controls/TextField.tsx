// Text field: a labelled text that grows with what is typed and reports every keystroke.
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import styles from './controls.module.css';

interface Props {
  label: string;
  value: string;
  placeholder?: string;
  /** A sentence under the label, for what a placeholder would hide once something is typed. */
  hint?: string;
  /** Hidden labels are for places where the heading already says it. */
  labelHidden?: boolean;
  maxLength?: number;
  /** Why this text cannot be taken; said where it stands. */
  problem?: string | undefined;
  /** Gets the field itself, for a form that puts the focus there. */
  field?: RefObject<HTMLTextAreaElement | null>;
  onType: (value: string) => void;
  onLeave?: () => void;
}

export function TextField(props: Props) {
  const { label, value, placeholder, hint, labelHidden, maxLength = 10_000, problem, field, onType, onLeave } = props;
  const id = useId();
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class={styles.field}>
      <label for={id} class={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} class={styles.hint}>
          {hint}
        </span>
      )}
      <textarea
        ref={field}
        id={id}
        class={styles.input}
        rows={1}
        dir="auto"
        maxLength={maxLength}
        value={value}
        placeholder={placeholder}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
      {problem && (
        <p id={`${id}-problem`} class={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
