// Import dialog: each file with what it would change; nothing is changed before the button is pressed, and Esc always closes.
import type { ImportDialogState } from '@/lib/state/import-dialog';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { useSpeech } from '../controls/text-context';
import { ImportFile } from './ImportFile';
import styles from './import-dialog.module.css';

/** There while `state.isOpen` is set. */
export function ImportDialog({ state }: { state: ImportDialogState }) {
  return state.isOpen.value ? <Sheet state={state} /> : null;
}

function Sheet({ state }: { state: ImportDialogState }) {
  const { t } = useSpeech();
  const working = state.working.value;
  const ready = state.ready.value;
  return (
    <Dialog
      size="list"
      heading={t('import.title')}
      lead={t('import.lead')}
      onSubmit={(event) => {
        event.preventDefault();
        void state.take();
      }}
      onClose={state.close}
      actions={
        <>
          {working && (
            <button type="button" class={controls.button} onClick={state.stop}>
              {t('import.stop')}
            </button>
          )}
          <button type="button" class={controls.button} onClick={state.close}>
            {t('action.close')}
          </button>
          {(working || ready > 0) && (
            <button type="submit" class={`${controls.button} ${controls.primary}`} disabled={working || ready === 0}>
              {t('import.take', { n: Math.max(1, ready) })}
            </button>
          )}
        </>
      }
    >
      <ul class={styles.files} aria-live="polite">
        {state.items.value.map((item, index) => (
          <ImportFile key={index} item={item} index={index} state={state} />
        ))}
      </ul>
    </Dialog>
  );
}
