// Dialog foot: the way out of a dialog, and beside it the one thing that the dialog does.
import type { ComponentChildren } from 'preact';
import controls from './controls.module.css';
import { useSpeech } from './text-context';

interface Props {
  /** What the button says that does it. */
  confirm: ComponentChildren;
  onCancel: () => void;
  /** Left out, the dialog's form is submitted. */
  onConfirm?: () => void;
  /** It cannot be done yet. */
  disabled?: boolean;
  /** It is being done: a second press does nothing, and the focus stays. */
  busy?: boolean;
  /** It cannot be taken back. */
  danger?: boolean;
}

export function DialogFoot({ confirm, onCancel, onConfirm, disabled, busy, danger }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <button type="button" class={controls.button} onClick={onCancel}>
        {t('action.cancel')}
      </button>
      <button
        type={onConfirm ? 'button' : 'submit'}
        class={`${controls.button} ${danger ? controls.danger : controls.primary}`}
        disabled={disabled}
        aria-disabled={busy || undefined}
        onClick={onConfirm}
      >
        {confirm}
      </button>
    </>
  );
}
