// Header popover: a button of the map's head with a small box of choices; its words give way where there is no room.
import type { ComponentChildren } from 'preact';
import controls from '../controls/controls.module.css';
import { Popover } from '../controls/Popover';
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

export function HeaderPopover({ label, icon, words, pressed, children }: Props) {
  return (
    <Popover
      label={label}
      class={`${controls.button} ${words === undefined ? styles.icon : ''} ${pressed ? styles.pressed : ''}`}
      face={
        <>
          {icon}
          {words !== undefined && <span class={styles.label}>{words}</span>}
        </>
      }
    >
      {children}
    </Popover>
  );
}
