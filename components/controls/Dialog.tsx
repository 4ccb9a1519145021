// Dialog: the platform's modal dialog, open while it is mounted; Esc and a click outside close it, and the focus goes back.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './controls.module.css';

interface Props {
  heading: string;
  onClose: () => void;
  children: ComponentChildren;
}

export function Dialog({ heading, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    // Only a dialog that is closed, not one that is taken out, gives the focus back.
    return () => box?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={id}
      closedby="any"
      onClose={() => dialog.current && onClose()}
    >
      <div class={styles.sheet}>
        <h2 id={id}>{heading}</h2>
        {children}
      </div>
    </dialog>
  );
}
