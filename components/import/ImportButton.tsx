// Import button: chooses bundles by button, or takes those that are dropped anywhere on the page.
import { FileInput } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportDialogState } from '@/lib/state/import-dialog';
import { FileButton } from '../controls/FileButton';
import { useSpeech } from '../controls/text-context';
import styles from './import-dialog.module.css';

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

/** Whether files are held over the page; a page that is given none of them would open the file in its place. */
function useDroppedFiles(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const taker = useRef(onFiles);
  taker.current = onFiles;
  useEffect(() => {
    const ended = new AbortController();
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const on = (name: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      document.addEventListener(name, listener, { signal: ended.signal });
    on('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', (event) => event.relatedTarget === null && setOver(false));
    on('drop', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      taker.current([...(event.dataTransfer?.files ?? [])]);
    });
    return () => ended.abort();
  }, []);
  return over;
}
