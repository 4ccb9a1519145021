// Import button: the one way in for files and tables: chosen by button, or dropped or pasted anywhere on the page.
import { FileInput } from 'lucide-preact';
import type { ImportHub } from '@/lib/state/import-hub';
import { FileButton } from '../controls/FileButton';
import { useSpeech } from '../controls/text-context';
import styles from './import-dialog.module.css';
import { useDroppedFiles } from './use-dropped-files';
import { usePasted } from './use-pasted';

const ACCEPTED = '.walkmap,.csv,.tsv,.txt,.json,.eml,.mbox,image/png,image/jpeg,image/webp';

export function ImportButton({ hub }: { hub: Pick<ImportHub, 'look' | 'paste'> }) {
  const { t } = useSpeech();
  const onFiles = (files: readonly File[]) => void hub.look(files);
  const over = useDroppedFiles(onFiles);
  usePasted({ onFiles, onTable: (text) => void hub.paste(text) });
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
