// Export name: what the files are called, and which files that makes.
import { useId } from 'preact/hooks';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './export-dialog.module.css';

export function ExportName({ state, disabled }: { state: ExportDialogState; disabled: boolean }) {
  const { t } = useSpeech();
  const id = useId();
  const names = state.names.value;
  return (
    <div class={styles.naming}>
      <div class={styles.namingHead}>
        <label for={id} class={styles.label}>
          {t('export.name')}
        </label>
        <button type="button" class={styles.link} disabled={disabled} onClick={() => void state.nameAfterMap()}>
          {t('export.name.from-map')}
        </button>
      </div>
      <input
        id={id}
        class={controls.input}
        type="text"
        dir="auto"
        maxLength={80}
        autocomplete="off"
        spellcheck={false}
        disabled={disabled}
        aria-describedby={`${id}-files`}
        value={state.baseName.value}
        onInput={(event) => {
          state.baseName.value = event.currentTarget.value;
        }}
      />
      <p id={`${id}-files`} class={styles.soft}>
        {names.length === 0 ? t('export.nothing') : t('export.name.files', { names: names.join(', ') })}
      </p>
    </div>
  );
}
