// Text field: a labelled text that grows with what is typed and reports every keystroke.
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import styles from './controls.module.css';
import { describedBy, FieldFrame, type FrameProps } from './FieldFrame';

interface Props extends FrameProps {
  value: string;
  placeholder?: string;
  maxLength?: number;
  /** Gets the field itself, for a form that puts the focus there. */
  field?: RefObject<HTMLTextAreaElement | null>;
  onType: (value: string) => void;
  onLeave?: () => void;
}

export function TextField(props: Props) {
  const { value, placeholder, maxLength = 10_000, problem, field, onType, onLeave } = props;
  const id = useId();
  return (
    <FieldFrame {...props} id={id} class={styles.field}>
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
        aria-describedby={describedBy(id, props)}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
    </FieldFrame>
  );
}
