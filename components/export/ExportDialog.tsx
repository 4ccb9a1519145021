// Export dialog: formats to tick, what goes into them, how one looks, what they are called, and what came of it.
import { useEffect } from 'preact/hooks';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { useSpeech } from '../controls/text-context';
import { ContentsChoice } from './ContentsChoice';
import { ExportAlias } from './ExportAlias';
import { ExportName } from './ExportName';
import { ExportOutcome } from './ExportOutcome';
import styles from './export-dialog.module.css';
import { FormatList } from './FormatList';
import { PreviewBox } from './PreviewBox';

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
    return () => state.close();
  }, [state]);
  const working = state.progress.value !== null;
  const files = state.names.value.length;
  const nothing = files === 0 && !state.isPrinted.value;
  return (
    <Dialog
      size="wide"
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
            aria-disabled={working || nothing || undefined}
          >
            {files === 0 && state.isPrinted.value ? t('export.print') : t('export.save', { n: Math.max(1, files) })}
          </button>
        </>
      }
    >
      <div class={styles.columns}>
        <FormatList state={state} disabled={working} />
        <div class={styles.choices}>
          <ContentsChoice state={state} disabled={working} />
          <ExportName state={state} disabled={working} />
          <ExportAlias state={state} disabled={working} />
          <PreviewBox name={t(`export.format.${state.looked.value}`)} view={state.preview.value} />
        </div>
      </div>
    </Dialog>
  );
}
