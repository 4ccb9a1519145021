// Line field: a labelled text of one line that reports every keystroke and can suggest what others wrote.
import { useId } from 'preact/hooks';
import styles from './controls.module.css';
import { describedBy, FieldFrame, type FrameProps } from './FieldFrame';

interface Props extends FrameProps {
  value: string;
  placeholder?: string;
  /** Looks of its own, in place of those of a form. */
  class?: string;
  maxLength?: number;
  suggestions?: readonly string[];
  inputMode?: 'url';
  /** Where the focus goes when its row is new. */
  first?: boolean;
  onType: (value: string) => void;
  onLeave?: () => void;
  onEnter?: () => void;
}

export function LineField(props: Props) {
  const { value, placeholder, labelHidden, maxLength = 500, suggestions = [], problem } = props;
  const id = useId();
  return (
    <FieldFrame {...props} id={id} class={labelHidden ? styles.bare : styles.field}>
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
        aria-describedby={describedBy(id, props)}
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
    </FieldFrame>
  );
}
