// Confirm dialog: asks once more before what cannot be taken back; the safe answer has the focus.
import type { ComponentChildren } from 'preact';
import controls from './controls.module.css';
import { Dialog } from './Dialog';
import { useSpeech } from './text-context';

interface Props {
  heading: string;
  /** What the button says that does it. */
  confirm: string;
  /** Set: it cannot be confirmed yet. */
  disabled?: boolean;
  /** Why it did not work. */
  problem?: string | null;
  onConfirm: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

export function ConfirmDialog({ heading, confirm, disabled, problem, onConfirm, onClose, children }: Props) {
  const { t } = useSpeech();
  return (
    <Dialog
      heading={heading}
      onClose={onClose}
      problem={problem}
      actions={
        <>
          <button type="button" class={controls.button} onClick={onClose}>
            {t('action.cancel')}
          </button>
          <button type="button" class={`${controls.button} ${controls.danger}`} disabled={disabled} onClick={onConfirm}>
            {confirm}
          </button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
