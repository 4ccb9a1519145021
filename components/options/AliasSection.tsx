// Alias section: the name under which a person's work goes out.
import { useEffect, useId, useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { OptionsState } from '@/lib/state/options';
import styles from './options.module.css';

export function AliasSection({ state }: { state: OptionsState }) {
  const { t } = useSpeech();
  const id = useId();
  const saved = state.alias.value ?? '';
  const [name, setName] = useState(saved);
  useEffect(() => setName(saved), [saved]);
  const changed = name.trim() !== saved;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) void state.saveAlias(name);
      }}
    >
      <p class={styles.lead}>{t('settings.alias.lead')}</p>
      <label for={id} class={controls.label}>
        {t('settings.alias.label')}
      </label>
      <div class={styles.row}>
        <input
          id={id}
          class={`${controls.input} ${styles.short}`}
          dir="auto"
          maxLength={100}
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class={controls.button} aria-disabled={!changed || undefined}>
          {t('settings.alias.save')}
        </button>
      </div>
    </form>
  );
}
