// New name: a field and a button that keeps something under the name that was typed.
import { useState } from 'preact/hooks';
import controls from '../controls/controls.module.css';
import styles from './new-name.module.css';

interface Props {
  label: string;
  /** An example, shown while nothing is typed. */
  hint: string;
  button: string;
  onSave: (name: string) => void;
}

export function NewName({ label, hint, button, onSave }: Props) {
  const [name, setName] = useState('');
  const words = name.trim();
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== '') onSave(words);
      }}
    >
      <input
        class={controls.input}
        aria-label={label}
        placeholder={hint}
        dir="auto"
        maxLength={500}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class={controls.button} aria-disabled={words === '' || undefined}>
        {button}
      </button>
    </form>
  );
}
