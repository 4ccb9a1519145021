// Contents choice: what goes into all files that are made.
import { CONTENT_KINDS } from '@/lib/domain/export-contents';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { useSpeech } from '../controls/text-context';
import styles from './export-dialog.module.css';

export function ContentsChoice({ state, disabled }: { state: ExportDialogState; disabled: boolean }) {
  const { t } = useSpeech();
  const { contents } = state.settings;
  return (
    <fieldset class={styles.contents} disabled={disabled}>
      <legend class={styles.label}>{t('export.contents')}</legend>
      {CONTENT_KINDS.map((kind) => (
        <label key={kind} class={styles.part}>
          <input
            type="checkbox"
            name="contents"
            value={kind}
            checked={contents.value[kind]}
            onChange={(event) => {
              contents.value = { ...contents.value, [kind]: event.currentTarget.checked };
            }}
          />
          {t(`export.contents.${kind}`)}
        </label>
      ))}
      {!contents.value.names && <p class={`${styles.soft} ${styles.whole}`}>{t('export.contents.names.off')}</p>}
    </fieldset>
  );
}
