// Naming field: one line that the files of an export carry, with what it is called above and what it means below.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import controls from '../controls/controls.module.css';
import styles from './export-dialog.module.css';

interface Props {
  label: string;
  hint: string;
  /** Characters. */
  limit: number;
  value: string;
  disabled: boolean;
  onType: (value: string) => void;
  /** Stands beside the label. */
  children?: ComponentChildren;
}

export function NamingField({ label, hint, limit, value, disabled, onType, children }: Props) {
  const id = useId();
  return (
    <div class={styles.naming}>
      <div class={styles.namingHead}>
        <label for={id} class={styles.label}>
          {label}
        </label>
        {children}
      </div>
      <input
        id={id}
        class={controls.input}
        type="text"
        dir="auto"
        maxLength={limit}
        autocomplete="off"
        spellcheck={false}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class={styles.soft}>
        {hint}
      </p>
    </div>
  );
}
