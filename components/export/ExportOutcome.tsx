// Export outcome: progress with a way to stop it, then each file that was saved, and what could not be.
import { CircleAlert, CircleCheck } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ExportDialogState, ExportNote, SavedFile } from '@/lib/state/export-dialog';
import { formatBytes } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './export-dialog.module.css';

export function ExportOutcome({ state }: { state: ExportDialogState }) {
  const { t } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const progress = state.progress.value;
  const [saved, failed] = [state.saved.value, state.failed.value];
  // The newest outcome is what one waits for.
  useEffect(() => box.current?.scrollTo({ top: box.current.scrollHeight }), [saved.length, failed.length]);
  return (
    <div ref={box} class={styles.outcome}>
      {progress && (
        <div class={styles.working}>
          <span class={styles.soft}>{t('export.working', { name: progress.name })}</span>
          <progress max={1} value={progress.share} aria-label={t('export.progress')} />
          <button type="button" class={controls.button} onClick={state.stop}>
            {t('export.stop')}
          </button>
        </div>
      )}
      <div role="status" aria-live="polite" class={styles.results}>
        {saved.length > 0 && (
          <div class={styles.result}>
            <CircleCheck size={18} class={styles.good} />
            <div>
              <b>{t('export.done', { n: saved.length })}</b>
              <ul>
                {saved.map((file) => (
                  <Saved key={file.name} file={file} onAgain={() => state.saveAgain(file)} />
                ))}
              </ul>
            </div>
          </div>
        )}
        {state.stopped.value && (
          <p class={styles.soft}>{t(saved.length > 0 ? 'export.stopped.some' : 'export.stopped')}</p>
        )}
        {failed.map(({ format, text }) => (
          <div key={format} class={styles.result}>
            <CircleAlert size={18} class={styles.bad} />
            <p>
              <b>{t('export.failed', { format: t(`export.format.${format}`) })}</b> {text}
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}

function Saved({ file, onAgain }: { file: SavedFile; onAgain: () => void }) {
  const { t, language } = useSpeech();
  return (
    <li>
      <div class={styles.file}>
        <bdi>{file.name}</bdi> <span class={styles.soft}>{formatBytes(file.size, language)}</span>
        <button
          type="button"
          class={styles.link}
          aria-label={t('export.again.named', { name: file.name })}
          onClick={onAgain}
        >
          {t('export.again')}
        </button>
      </div>
      {file.notes.map((note) => (
        <Note key={note.kind} note={note} />
      ))}
    </li>
  );
}

function Note({ note }: { note: ExportNote }) {
  const { t, language } = useSpeech();
  const text = () => {
    switch (note.kind) {
      case 'scaled':
        return t('export.note.scaled', { width: note.width, limit: formatBytes(note.limit, language) });
      case 'missing':
        return t('export.note.missing', { n: note.count });
      case 'tiles':
        return t('export.note.tiles', { n: note.count, columns: note.columns, rows: note.rows });
    }
  };
  return <p class={styles.soft}>{text()}</p>;
}
