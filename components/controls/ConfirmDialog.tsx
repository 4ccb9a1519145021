// Confirm dialog: asks once more before what cannot be taken back; the safe answer has the focus.
import type { ComponentChildren } from 'preact';
import { Dialog } from './Dialog';
import { DialogFoot } from './DialogFoot';

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
  return (
    <Dialog
      heading={heading}
      onClose={onClose}
      problem={problem}
      actions={<DialogFoot confirm={confirm} onCancel={onClose} onConfirm={onConfirm} disabled={disabled} danger />}
    >
      {children}
    </Dialog>
  );
}
