// Import dialog: each file with what it would change; nothing is changed before the button is pressed, and Esc always closes.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ImportDialogState } from '@/lib/state/import-dialog';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { ImportFile } from './ImportFile';
import styles from './import-dialog.module.css';

/** There while `state.isOpen` is set. */
export function ImportDialog({ state }: { state: ImportDialogState }) {
  return state.isOpen.value ? <Sheet state={state} /> : null;
}

function Sheet({ state }: { state: ImportDialogState }) {
  const { t } = useSpeech();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the first paint: a dialog that is seen but not open would not hear Esc.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const working = state.working.value;
  const ready = state.ready.value;
  const taking = state.items.value.some((item) => item.step.is === 'taking');
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={`${id}-title`} onClose={state.close}>
      <div class={styles.head}>
        <h2 id={`${id}-title`}>{t('import.title')}</h2>
        <p>{t('import.lead')}</p>
      </div>
      <ul class={styles.files} aria-live="polite">
        {state.items.value.map((item, index) => (
          <ImportFile key={index} item={item} />
        ))}
      </ul>
      <div class={styles.actions}>
        {working && !taking && (
          <button type="button" class={controls.button} onClick={state.stop}>
            {t('import.stop')}
          </button>
        )}
        <button type="button" class={controls.button} onClick={() => dialog.current?.close()}>
          {t('action.close')}
        </button>
        {(working || ready > 0) && (
          <button
            type="button"
            class={`${controls.button} ${controls.primary}`}
            disabled={working || ready === 0}
            onClick={() => void state.take()}
          >
            {t('import.take', { n: Math.max(1, ready) })}
          </button>
        )}
      </div>
    </dialog>
  );
}
