// Popover: a button with a small box of choices; Esc and a click outside close it.
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import controls from '../controls/controls.module.css';
import { placeBelow } from '../controls/place-below';
import styles from './map-header.module.css';

interface Props {
  label: string;
  icon: ComponentChildren;
  /** Stand beside the icon where there is room. */
  words?: string;
  /** Shown as in force. */
  pressed?: boolean;
  children: ComponentChildren;
}

export function Popover({ label, icon, words, pressed, children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`${controls.button} ${words === undefined ? styles.icon : ''} ${pressed ? styles.pressed : ''}`}
        aria-label={label}
        title={label}
        popovertarget={id}
      >
        {icon}
        {words !== undefined && <span class={styles.label}>{words}</span>}
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
