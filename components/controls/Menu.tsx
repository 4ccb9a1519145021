// Menu: a button with a list of things to do, in the top layer so that no scrolling box cuts it off.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import styles from './menu.module.css';
import { placeBelow } from './place-below';

export interface MenuItem {
  label: string;
  /** Where labels may be the same. */
  key?: string;
  /** A quiet word at the end. */
  note?: string;
  run(): void;
  icon?: ComponentChildren;
  /** Set: one of a choice, and whether it is the chosen one. */
  checked?: boolean;
  /** One of several that can be on together: the menu stays open, for the next one. */
  several?: boolean;
  disabled?: boolean;
}

export interface MenuGroup {
  label?: string;
  items: readonly MenuItem[];
}

export interface MenuProps {
  label: string;
  /** Asked for when the menu opens. */
  groups(): readonly MenuGroup[];
  /** A sentence above the items. */
  note?: ComponentChildren;
  class?: string;
  focusKey?: string;
  children: ComponentChildren;
}

export function Menu({ label, groups, note, class: className, focusKey, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`${styles.button} ${className ?? ''}`}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        data-focus={focusKey}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open && <List label={label} groups={groups()} note={note} anchor={button} close={() => setOpen(false)} />}
    </>
  );
}

interface ListProps {
  label: string;
  groups: readonly MenuGroup[];
  note: ComponentChildren;
  anchor: { current: HTMLButtonElement | null };
  close(): void;
}

function List({ label, groups, note, anchor, close }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    box.showPopover();
    placeBelow(box, anchor.current?.getBoundingClientRect());
    focusItem(box, 0);
    // The menu stays with its button; closing it would lose the click of a hand that is still scrolling.
    const onScroll = (event: Event) => {
      if (!(event.target instanceof Node && box.contains(event.target)))
        placeBelow(box, anchor.current?.getBoundingClientRect());
    };
    document.addEventListener('scroll', onScroll, true);
    return () => document.removeEventListener('scroll', onScroll, true);
  }, []);

  const marked = groups.some(({ items }) => items.some((item) => item.icon || item.checked !== undefined));
  const leave = () => {
    anchor.current?.focus({ preventScroll: true });
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const items = itemsOf(list.current);
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) focusItem(list.current, to);
    else if (event.key === 'Tab') leave();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      popover="auto"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      class={styles.menu}
      onKeyDown={onKeyDown}
      onToggle={(event) => (event as ToggleEvent).newState === 'closed' && close()}
    >
      {note && <div class={styles.note}>{note}</div>}
      {groups.map((group, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
        <div key={group.label ?? index} role="group" aria-label={group.label} class={styles.group}>
          {group.label && (
            <div class={styles.label} aria-hidden="true">
              {group.label}
            </div>
          )}
          {group.items.map((item) => (
            <button
              key={item.key ?? item.label}
              type="button"
              {...(item.checked === undefined
                ? { role: 'menuitem' as const }
                : {
                    role: item.several ? ('menuitemcheckbox' as const) : ('menuitemradio' as const),
                    'aria-checked': item.checked,
                  })}
              aria-disabled={item.disabled || undefined}
              tabIndex={-1}
              class={styles.item}
              onClick={() => {
                if (item.disabled) return;
                if (!item.several) leave();
                item.run();
              }}
            >
              {marked && (
                <span class={styles.icon} aria-hidden="true">
                  {item.checked ? '✓' : item.icon}
                </span>
              )}
              <span class={styles.words} dir="auto">
                {item.label}
              </span>
              {item.note && <small class={styles.end}>{item.note}</small>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function itemsOf(box: HTMLElement | null): HTMLButtonElement[] {
  return [...(box?.querySelectorAll<HTMLButtonElement>('[role^="menuitem"]') ?? [])];
}

/** Focuses item `index`, counted around both ends. */
function focusItem(box: HTMLElement | null, index: number): void {
  const items = itemsOf(box);
  items[(index + items.length) % items.length]?.focus();
}
