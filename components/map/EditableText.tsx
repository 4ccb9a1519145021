// Editable text: a text that turns into a field where it stands; Enter saves, Esc cancels, leaving saves, and so does closing the page.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../controls/text-context';
import styles from './editable-text.module.css';

export interface EditableTextProps {
  value: string;
  /** What is edited, for screen readers. */
  label: string;
  /** What an empty text shows; a quiet plus where this is left out. */
  placeholder?: string;
  /** A key of the grid, so that the focus finds its way back after a redraw. */
  focusKey?: string;
  /** UTF-16 units. */
  maxLength: number;
  /** Whether Shift+Enter may start a new line. */
  multiline?: boolean;
  /** Whether the text may become empty. */
  mayBeEmpty?: boolean;
  class?: string;
  /** Whether what is written becomes a card of its own: once it is saved, there is room for the next. */
  adds?: boolean;
  /** For the words in the button, so that long ones can be cut; the whole text is its tooltip then. */
  wordsClass?: string;
  save(value: string): Promise<boolean>;
}

export function EditableText(props: EditableTextProps) {
  const { value, label, placeholder, focusKey } = props;
  const [editing, setEditing] = useState(false);
  /** What was saved, until the store's own redraw says the same. */
  const [saved, setSaved] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef(false);
  useEffect(() => setSaved(null), [value]);
  useLayoutEffect(() => {
    if (editing || !back.current) return;
    back.current = false;
    button.current?.focus({ preventScroll: true });
  }, [editing]);

  const shown = saved ?? value;
  if (editing) {
    const finish = (text: string | null, refocus: boolean) => {
      back.current = refocus;
      setEditing(false);
      if (text === null || text === shown || (text === '' && !props.mayBeEmpty)) return;
      setSaved(text);
      void props.save(text).then((done) => (done && !props.adds) || setSaved(null));
    };
    return <Field {...props} value={shown} finish={finish} />;
  }
  const words = props.wordsClass ? <span class={props.wordsClass}>{shown}</span> : shown;
  return (
    <button
      ref={button}
      type="button"
      class={`${styles.text} ${shown === '' ? styles.empty : ''} ${props.class ?? ''}`}
      aria-label={shown === '' ? (placeholder ?? label) : `${shown} – ${label}`}
      data-focus={focusKey}
      title={props.wordsClass && shown}
      dir="auto"
      onClick={() => setEditing(true)}
    >
      {shown === '' ? (placeholder ?? <span class={styles.plus}>+</span>) : words}
    </button>
  );
}

type FieldProps = EditableTextProps & { finish(text: string | null, refocus: boolean): void };

function Field({ value, label, maxLength, multiline, class: className, finish }: FieldProps) {
  const { t } = useSpeech();
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    // A page that closes does not leave its fields first.
    const onHide = () => document.visibilityState === 'hidden' && end(true, true);
    const onLeave = () => end(true, true);
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', onLeave);
    };
  }, []);
  const end = (save: boolean, refocus: boolean) => {
    if (done.current) return;
    done.current = true;
    finish(save ? (field.current?.value ?? '').trim() : null, refocus);
  };
  return (
    <textarea
      ref={field}
      class={`${styles.field} ${className ?? ''}`}
      aria-label={label}
      title={t('map.edit.keys')}
      rows={1}
      maxLength={maxLength}
      defaultValue={value}
      onBlur={() => end(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        // An Enter that ends the composition of a Chinese word is not yet the end of the text.
        if (event.isComposing) return;
        if (event.key === 'Escape') end(false, true);
        else if (event.key === 'Enter' && !(event.shiftKey && multiline)) {
          event.preventDefault();
          end(true, true);
        }
      }}
    />
  );
}
