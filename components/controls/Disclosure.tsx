// Disclosure: what is needed now and then, behind one line; it opens by itself once it holds something.
import { ChevronRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import styles from './disclosure.module.css';

interface Props {
  label: string;
  /** Whether there is something in it that a closed one would hide. */
  holds: boolean;
  children: ComponentChildren;
}

export function Disclosure({ label, holds, children }: Props) {
  const [open, setOpen] = useState(holds);
  useEffect(() => {
    if (holds) setOpen(true);
  }, [holds]);
  return (
    <details class={styles.disclosure} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class={styles.line}>
        <ChevronRight size={14} class={styles.arrow} aria-hidden="true" />
        {label}
      </summary>
      {children}
    </details>
  );
}
