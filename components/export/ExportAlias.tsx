// Export alias: asks once, before the first file goes out, under which name; empty is an answer.
import { useId } from 'preact/hooks';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './export-dialog.module.css';

export function ExportAlias({ state, disabled }: { state: ExportDialogState; disabled: boolean }) {
  const { t } = useSpeech();
  const id = useId();
  if (!state.asksAlias.value) return null;
  return (
    <div class={styles.naming}>
      <label for={id} class={styles.label}>
        {t('export.alias')}
      </label>
      <input
        id={id}
        class={controls.input}
        type="text"
        dir="auto"
        maxLength={100}
        autocomplete="off"
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        value={state.alias.value}
        onInput={(event) => {
          state.alias.value = event.currentTarget.value;
        }}
      />
      <p id={`${id}-hint`} class={styles.soft}>
        {t('export.alias.hint')}
      </p>
    </div>
  );
}
