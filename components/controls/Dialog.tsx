// Dialog: the frame of every dialog: heading, a body that scrolls, and a foot; Esc closes it, and the focus goes back.
import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import controls from './controls.module.css';
import styles from './dialog.module.css';
import { useSpeech } from './text-context';

interface Props {
  heading: string;
  /** A sentence or two under the heading. */
  lead?: ComponentChildren;
  /** `question` when not said; `list` has room for rows, `wide` for two columns that scroll apart, `window` takes nearly the whole window and leaves its body to itself. */
  size?: 'question' | 'list' | 'wide' | 'window';
  /** Buttons beside the heading. */
  tools?: ComponentChildren;
  /** What came of it: between body and foot, always in sight. */
  outcome?: ComponentChildren;
  /** Why it did not work; said in the same place. */
  problem?: string | null | undefined;
  /** Buttons of the foot, the way out first. Without any, the way out stands beside the heading. */
  actions?: ComponentChildren;
  /** Makes it a form: a click beside it then does not throw away what was typed. */
  onSubmit?: (event: Event) => void;
  /** Set while something runs: Esc does this instead, and nothing closes the dialog. */
  onEscape?: (() => void) | undefined;
  onKeyDown?: (event: KeyboardEvent) => void;
  onClose: () => void;
  children: ComponentChildren;
}

const CONTROLS = 'input, select, textarea, button, a[href]';

/** Open while it is mounted. */
export function Dialog(props: Props) {
  const { heading, lead, size = 'question', tools, outcome, problem, actions } = props;
  const { onSubmit, onEscape, onKeyDown, onClose, children } = props;
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    // What scrolls would get the focus before what stands in it.
    const first = document.activeElement;
    if (body.current?.contains(first) && !first?.matches(`${CONTROLS}, [tabindex]`)) {
      first?.querySelector<HTMLElement>(CONTROLS)?.focus();
    }
    // Only a dialog that is closed, not one that is taken out, gives the focus back.
    return () => box?.close();
  }, []);
  useEscape(onEscape);
  const inside = (
    <>
      <div class={styles.head}>
        <div class={styles.words}>
          <h2 id={id} dir="auto">
            {heading}
          </h2>
          {lead && <div class={styles.lead}>{lead}</div>}
        </div>
        {tools && <div class={styles.tools}>{tools}</div>}
        {!actions && (
          <button
            type="button"
            class={`${controls.button} ${controls.icon}`}
            aria-label={t('action.close')}
            title={t('action.close')}
            onClick={onClose}
          >
            <X size={17} />
          </button>
        )}
      </div>
      <div ref={body} class={styles.body}>
        {children}
      </div>
      {outcome}
      {problem && (
        <p class={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {actions && <div class={styles.foot}>{actions}</div>}
    </>
  );
  return (
    <dialog
      ref={dialog}
      class={`${styles.dialog} ${styles[size]}`}
      aria-labelledby={id}
      closedby={onEscape ? 'none' : onSubmit ? 'closerequest' : 'any'}
      onKeyDown={onKeyDown}
      onCancel={(event) => onEscape && event.preventDefault()}
      onClose={() => dialog.current && onClose()}
    >
      {onSubmit ? (
        <form class={styles.sheet} onSubmit={onSubmit}>
          {inside}
        </form>
      ) : (
        <div class={styles.sheet}>{inside}</div>
      )}
    </dialog>
  );
}

/** Hears Esc wherever the focus is: it leaves a button that is switched off while something runs. */
function useEscape(onEscape: (() => void) | undefined): void {
  useEffect(() => {
    if (!onEscape) return;
    const hear = (event: KeyboardEvent) => event.key === 'Escape' && onEscape();
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [onEscape]);
}
