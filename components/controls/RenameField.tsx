// Rename field: a name that is written anew where it stands; Enter, leaving and closing the page save, Esc keeps the old one.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './rename-field.module.css';
import { useSpeech } from './text-context';

interface Props {
  value: string;
  label: string;
  class?: string;
  onSave: (value: string) => void;
  /** Called once, whichever way it ended. */
  onDone: () => void;
}

export function RenameField({ value, label, class: className, onSave, onDone }: Props) {
  const { t } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const end = (save: boolean) => {
    if (done.current) return;
    done.current = true;
    const text = (field.current?.value ?? '').trim();
    if (save && text !== '' && text !== value) onSave(text);
    onDone();
  };
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => {
    const leave = () => end(true);
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
  return (
    <input
      ref={field}
      class={`${styles.field} ${className ?? ''}`}
      aria-label={label}
      title={t('library.rename.keys')}
      dir="auto"
      maxLength={500}
      defaultValue={value}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        // An Enter that ends the composition of a Chinese word is not yet the end of the name.
        if (event.isComposing) return;
        if (event.key === 'Enter') end(true);
        if (event.key === 'Escape') end(false);
      }}
    />
  );
}
