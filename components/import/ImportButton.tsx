// Import button: chooses bundles by button, or takes those that are dropped anywhere on the page.
import { FileInput } from 'lucide-preact';
import type { ImportDialogState } from '@/lib/state/import-dialog';
import { FileButton } from '../controls/FileButton';
import { useSpeech } from '../controls/text-context';
import styles from './import-dialog.module.css';
import { useDroppedFiles } from './use-dropped-files';

export function ImportButton({ state }: { state: ImportDialogState }) {
  const { t } = useSpeech();
  const over = useDroppedFiles((files) => void state.look(files));
  return (
    <>
      <FileButton accept=".walkmap" onFiles={(files) => void state.look(files)}>
        <FileInput size={15} aria-hidden="true" />
        {t('import.open')}
      </FileButton>
      {over && (
        <div class={styles.drop} aria-hidden="true">
          {t('import.drop')}
        </div>
      )}
    </>
  );
}
