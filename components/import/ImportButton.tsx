// Import button: chooses bundles by button, or takes those that are dropped anywhere on the page.
import { FileInput } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportDialogState } from '@/lib/state/import-dialog';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './import-dialog.module.css';

export function ImportButton({ state }: { state: ImportDialogState }) {
  const { t } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const over = useDroppedFiles((files) => void state.look(files));
  return (
    <>
      <button type="button" class={controls.button} onClick={() => input.current?.click()}>
        <FileInput size={15} aria-hidden="true" />
        {t('import.open')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".walkmap"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file chosen again is a change again.
          event.currentTarget.value = '';
          void state.look(files);
        }}
      />
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
