// Import button: the one way in for files and tables: chosen by button, or dropped or pasted anywhere on the page.
import { FileInput } from 'lucide-preact';
import { FileButton } from '../controls/FileButton';
import { useSpeech } from '../controls/text-context';
import styles from './import-dialog.module.css';
import { useDroppedFiles } from './use-dropped-files';
import { usePasted } from './use-pasted';

const ACCEPTED = '.walkmap,.zip,.csv,.tsv,.txt,.json,.eml,.mbox,image/png,image/jpeg,image/webp';

interface Props {
  onFiles: (files: readonly File[]) => void;
  /** A table that was pasted. */
  onTable: (text: string) => void;
}

export function ImportButton({ onFiles, onTable }: Props) {
  const { t } = useSpeech();
  const over = useDroppedFiles(onFiles);
  usePasted({ onFiles, onTable });
  return (
    <>
      <FileButton accept={ACCEPTED} onFiles={onFiles}>
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
