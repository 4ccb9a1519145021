// Pills: one of a few, all in sight; arrow keys choose among them.
import { useId } from 'preact/hooks';
import styles from './format-list.module.css';

interface Props<Value extends string | number> {
  /** What is chosen here. */
  label: string;
  group: string;
  options: readonly { value: Value; label: string; detail?: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}

export function Pills<Value extends string | number>({ label, group, options, value, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} class={styles.pills}>
      <span id={id} class={styles.optionLabel}>
        {label}
      </span>
      {options.map((option) => (
        <label key={option.value} class={styles.pill}>
          <input
            type="radio"
            class="visually-hidden"
            name={group}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
          {option.detail && <small>{option.detail}</small>}
        </label>
      ))}
    </div>
  );
}
