// Passphrase field: a bundle goes out encrypted where somebody typed one; what was typed can be looked at.
import { Eye, EyeOff } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { isLongEnough } from '@/lib/domain/passphrase';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './format-list.module.css';

export function PassphraseField({ state }: { state: ExportDialogState }) {
  const { t } = useSpeech();
  const [shown, setShown] = useState(false);
  const id = useId();
  const { passphrase } = state.settings;
  const isShort = passphrase.value !== '' && !isLongEnough(passphrase.value);
  const Icon = shown ? EyeOff : Eye;
  return (
    <div class={styles.options}>
      <label for={id} class={styles.optionLabel}>
        {t('export.passphrase')}
      </label>
      <div class={styles.secret}>
        <input
          id={id}
          class={controls.input}
          // Preact knows a field of either kind, not one that changes.
          type={(shown ? 'text' : 'password') as 'password'}
          dir="auto"
          maxLength={200}
          autocomplete="new-password"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          value={passphrase.value}
          onInput={(event) => {
            passphrase.value = event.currentTarget.value;
          }}
        />
        <button
          type="button"
          class={`${controls.button} ${controls.icon}`}
          aria-pressed={shown}
          aria-label={t('export.passphrase.show')}
          title={t('export.passphrase.show')}
          onClick={() => setShown(!shown)}
        >
          <Icon size={16} />
        </button>
      </div>
      <p id={`${id}-hint`} class={styles.soft}>
        {isShort ? t('error.passphrase-short') : t('export.passphrase.hint')}
      </p>
    </div>
  );
}
