// Detail pane: what is open of a list, beside it on a wide screen and below it on a narrow one.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CloseButton } from './CloseButton';
import styles from './detail-pane.module.css';

interface Props {
  /** Of what is open; another one takes the focus. */
  id: string;
  heading: string;
  /** Buttons beside the heading. */
  tools?: ComponentChildren;
  onClose: () => void;
  children: ComponentChildren;
}

export function DetailPane({ id, heading, tools, onClose, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // Whoever moves a chip or a card by keys stays on it.
    if (!document.activeElement?.closest('[data-keeps-focus]')) title.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <aside class={styles.pane} aria-label={heading}>
      <div class={styles.head}>
        <h2 ref={title} tabIndex={-1} dir="auto">
          {heading}
        </h2>
        {tools}
        <CloseButton onClose={onClose} />
      </div>
      {children}
    </aside>
  );
}
