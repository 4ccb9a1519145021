// New comment: a field that grows with what is typed; the button or Ctrl+Enter says it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import controls from '../controls/controls.module.css';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import styles from './comments.module.css';

interface Props {
  /** Takes the focus at once. */
  focus: boolean;
  /** Resolves to whether it was saved. */
  onAdd: (text: string) => Promise<boolean>;
}

export function NewComment({ focus, onAdd }: Props) {
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, []);
  const add = async () => {
    if (text.trim() !== '' && (await onAdd(text))) setText('');
  };
  return (
    <form
      class={styles.new}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
      }}
    >
      <TextField label={t('comment.new')} value={text} field={field} onType={setText} />
      <button type="submit" class={controls.button} disabled={text.trim() === ''}>
        {t('comment.add')}
      </button>
    </form>
  );
}
