// Export dialog: formats to tick, what the files are called, how far they are, and what came of them.
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { ExportAlias } from './ExportAlias';
import { ExportName } from './ExportName';
import { ExportOutcome } from './ExportOutcome';
import styles from './export-dialog.module.css';
import { FormatList } from './FormatList';

export interface ExportDialogProps {
  state: ExportDialogState;
  /** The screen shows a part of the map. */
  filtered: boolean;
  onClose: () => void;
}

export function ExportDialog({ state, filtered, onClose }: ExportDialogProps) {
  const { t } = useSpeech();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    void state.open();
    return () => state.stop();
  }, [state]);
  const working = state.progress.value !== null;
  const count = state.chosen.value.size;
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onCancel={(event) => {
        // Esc first ends what is running; what was chosen stays on screen.
        if (!working) return;
        event.preventDefault();
        state.stop();
      }}
    >
      <form
        class={styles.sheet}
        onSubmit={(event) => {
          event.preventDefault();
          void state.save();
        }}
      >
        <div class={styles.head}>
          <h2 id={`${id}-title`}>{t('export.title')}</h2>
          <p>{t('export.lead')}</p>
          {filtered && <p>{t('export.whole')}</p>}
        </div>
        <div class={styles.body}>
          <FormatList state={state} disabled={working} />
          <ExportName state={state} disabled={working} />
          <ExportAlias state={state} disabled={working} />
        </div>
        <ExportOutcome state={state} />
        <div class={styles.actions}>
          <button type="button" class={controls.button} onClick={() => dialog.current?.close()}>
            {t('action.close')}
          </button>
          <button
            type="submit"
            class={`${controls.button} ${controls.primary}`}
            aria-disabled={working || count === 0 || undefined}
          >
            {t('export.save', { n: Math.max(1, count) })}
          </button>
        </div>
      </form>
    </dialog>
  );
}
