// Big dialog: a modal sheet over nearly the whole window, with its name and a way out at the top.
import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './big-dialog.module.css';

interface Props {
  heading: string;
  hint?: ComponentChildren;
  /** Buttons beside the heading. */
  actions?: ComponentChildren;
  onClose: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ComponentChildren;
}

export function BigDialog({ heading, hint, actions, onClose, onKeyDown, children }: Props) {
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={id} onClose={onClose} onKeyDown={onKeyDown}>
      <div class={styles.bar}>
        <div class={styles.words}>
          <h2 id={id} dir="auto">
            {heading}
          </h2>
          {hint && <p>{hint}</p>}
        </div>
        {actions && <div class={styles.actions}>{actions}</div>}
        <button
          type="button"
          class={`${controls.button} ${controls.icon}`}
          aria-label={t('action.close')}
          title={t('action.close')}
          onClick={() => dialog.current?.close()}
        >
          <X size={17} />
        </button>
      </div>
      {children}
    </dialog>
  );
}
