// Text field: a labelled text that grows with what is typed and reports every keystroke.
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import styles from './controls.module.css';

interface Props {
  label: string;
  value: string;
  placeholder?: string;
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
  const { label, value, placeholder, labelHidden, maxLength = 10_000, problem, field, onType, onLeave } = props;
  const id = useId();
  return (
    <div class={styles.field}>
      <label for={id} class={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
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
        aria-describedby={problem ? `${id}-problem` : undefined}
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
