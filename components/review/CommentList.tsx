// Comment list: what a reviewer says, with its answer: edited, settled, opened again, deleted; and a field for the next one.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Comment } from '@/lib/domain/comment';
import type { Comments } from '@/lib/state/comments';
import controls from '../controls/controls.module.css';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import { CommentItem } from './CommentItem';
import styles from './comments.module.css';

/** Keeps what is typed over a comment until it is saved. */
export interface CommentSaver {
  draft(table: 'comments', id: string, field: string): string | null | undefined;
  type(table: 'comments', id: string, field: string, value: string): void;
  flush(): Promise<void>;
}

interface Props {
  /** Names the list. */
  label: string;
  comments: readonly Comment[];
  actions: Pick<Comments, 'settle' | 'remove'>;
  saver: CommentSaver;
  /** Whether the field for a new one is there; `now` where it was just asked for, and takes the focus. */
  adding: boolean | 'now';
  /** Resolves to whether it was saved. */
  onAdd: (text: string) => Promise<boolean>;
}

export function CommentList({ label, comments, actions, saver, adding, onAdd }: Props) {
  return (
    <>
      {comments.length > 0 && (
        <ul class={styles.list} aria-label={label}>
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} actions={actions} saver={saver} />
          ))}
        </ul>
      )}
      {adding && <NewComment onAdd={onAdd} focus={adding === 'now'} />}
    </>
  );
}

function NewComment({ onAdd, focus }: Pick<Props, 'onAdd'> & { focus: boolean }) {
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
