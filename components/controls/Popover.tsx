// Popover: a button with a small box of choices; Esc and a click outside close it.
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { placeBelow } from './place-below';
import styles from './popover.module.css';

interface Props {
  label: string;
  /** Of the button. */
  class: string | undefined;
  /** What the button shows. */
  face: ComponentChildren;
  children: ComponentChildren;
}

export function Popover({ label, class: className, face, children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={button} type="button" class={className} aria-label={label} title={label} popovertarget={id}>
        {face}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        class={styles.popover}
        onToggle={(event) => {
          if (event.newState === 'open') placeBelow(event.currentTarget, button.current?.getBoundingClientRect());
        }}
      >
        {children}
      </div>
    </>
  );
}
