// Export dialog: formats to tick, what the files are called, how far they are, and what came of them.
import { useEffect } from 'preact/hooks';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
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
  useEffect(() => {
    void state.open();
    return () => state.stop();
  }, [state]);
  const working = state.progress.value !== null;
  const count = state.chosen.value.size;
  return (
    <Dialog
      size="list"
      heading={t('export.title')}
      lead={
        <>
          <p>{t('export.lead')}</p>
          {filtered && <p>{t('export.whole')}</p>}
        </>
      }
      outcome={<ExportOutcome state={state} />}
      // Esc first ends what is running; what was chosen stays on screen.
      onEscape={working ? state.stop : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void state.save();
      }}
      onClose={onClose}
      actions={
        <>
          <button type="button" class={controls.button} onClick={onClose}>
            {t('action.close')}
          </button>
          <button
            type="submit"
            class={`${controls.button} ${controls.primary}`}
            aria-disabled={working || count === 0 || undefined}
          >
            {t('export.save', { n: Math.max(1, count) })}
          </button>
        </>
      }
    >
      <div class={styles.choices}>
        <FormatList state={state} disabled={working} />
        <ExportName state={state} disabled={working} />
        <ExportAlias state={state} disabled={working} />
      </div>
    </Dialog>
  );
}
