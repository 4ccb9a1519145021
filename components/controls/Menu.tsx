// Menu: a button with a list of actions; arrow keys move, Esc closes, focus comes back to the button.
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import styles from './controls.module.css';

export interface MenuItem {
  label: string;
  run: () => void;
  disabled?: boolean;
}

interface Props {
  label: string;
  items: readonly MenuItem[];
  class?: string;
  children: ComponentChildren;
}

export function Menu({ label, items, class: className, children }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !list.current) return;
    event.preventDefault();
    const buttons = [...list.current.querySelectorAll<HTMLButtonElement>('button:enabled')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <>
      <button type="button" class={className} aria-label={label} title={label} aria-haspopup="menu" popovertarget={id}>
        {children}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        class={styles.items}
        onKeyDown={move}
        onToggle={(event) => {
          if (event.newState === 'open')
            event.currentTarget.querySelector<HTMLButtonElement>('button:enabled')?.focus();
        }}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            class={styles.item}
            disabled={item.disabled}
            onClick={() => {
              list.current?.hidePopover();
              item.run();
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}
