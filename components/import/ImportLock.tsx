// Import lock: asks for the passphrase of a locked file, as often as it takes.
import { useId, useState } from 'preact/hooks';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './import-dialog.module.css';

interface Props {
  name: string;
  /** The last one did not open it. */
  wrong: boolean;
  disabled: boolean;
  onUnlock(passphrase: string): void;
}

export function ImportLock({ name, wrong, disabled, onUnlock }: Props) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState('');
  const [seen, setSeen] = useState(false);
  const id = useId();
  const unlock = () => typed !== '' && !disabled && onUnlock(typed);
  return (
    <div class={styles.lock}>
      <label for={id}>{t('import.locked')}</label>
      <div class={styles.words}>
        <input
          id={id}
          class={controls.input}
          type={(seen ? 'text' : 'password') as 'password'}
          autocomplete="off"
          spellcheck={false}
          aria-label={t('import.passphrase.of', { name })}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Not the dialog's own button, which takes in what is ready.
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            unlock();
          }}
        />
        <button type="button" class={controls.button} disabled={typed === '' || disabled} onClick={unlock}>
          {t('import.unlock')}
        </button>
      </div>
      <label class={styles.seen}>
        <input type="checkbox" checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
        {t('import.passphrase.show')}
      </label>
      {wrong && (
        <p id={`${id}-wrong`} class={styles.wrong} role="alert">
          {t('error.passphrase-wrong')}
        </p>
      )}
    </div>
  );
}
