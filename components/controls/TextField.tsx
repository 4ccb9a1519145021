// Text field: a labelled text that grows with what is typed and reports every keystroke.
import { useId } from 'preact/hooks';
import styles from './controls.module.css';

interface Props {
  label: string;
  value: string;
  placeholder?: string;
  /** Hidden labels are for places where the heading already says it. */
  labelHidden?: boolean;
  maxLength?: number;
  onType: (value: string) => void;
  onLeave?: () => void;
}

export function TextField({ label, value, placeholder, labelHidden, maxLength = 10_000, onType, onLeave }: Props) {
  const id = useId();
  return (
    <div class={styles.field}>
      <label for={id} class={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        class={styles.input}
        rows={1}
        dir="auto"
        maxLength={maxLength}
        value={value}
        placeholder={placeholder}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
    </div>
  );
}
