// Dialog: the platform's modal dialog, open while it is mounted; Esc and a click outside close it.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import styles from './controls.module.css';

interface Props {
  heading: string;
  onClose: () => void;
  children: ComponentChildren;
}

export function Dialog({ heading, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={id} closedby="any" onClose={onClose}>
      <div class={styles.sheet}>
        <h2 id={id}>{heading}</h2>
        {children}
      </div>
    </dialog>
  );
}
