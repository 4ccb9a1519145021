// Export name: what the files are called, and which files that makes.
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { useSpeech } from '../controls/text-context';
import styles from './export-dialog.module.css';
import { NamingField } from './NamingField';

export function ExportName({ state, disabled }: { state: ExportDialogState; disabled: boolean }) {
  const { t } = useSpeech();
  const names = state.names.value;
  const nothing = state.isPrinted.value ? 'export.name.pdf' : 'export.nothing';
  return (
    <NamingField
      label={t('export.name')}
      hint={names.length > 0 ? t('export.name.files', { names: names.join(', ') }) : t(nothing)}
      limit={80}
      value={state.baseName.value}
      disabled={disabled}
      onType={(value) => {
        state.baseName.value = value;
      }}
    >
      <button type="button" class={styles.link} disabled={disabled} onClick={() => void state.nameAfterMap()}>
        {t('export.name.from-map')}
      </button>
    </NamingField>
  );
}
