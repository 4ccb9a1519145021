// Detail pane: what is open of a list, beside it on a wide screen and below it on a narrow one.
import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import controls from './controls.module.css';
import styles from './detail-pane.module.css';
import { useSpeech } from './text-context';

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
  const { t } = useSpeech();
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
        <button
          type="button"
          class={`${controls.button} ${controls.quiet} ${controls.icon}`}
          aria-label={t('action.close')}
          title={t('action.close')}
          onClick={onClose}
        >
          <X size={17} aria-hidden="true" />
        </button>
      </div>
      {children}
    </aside>
  );
}
