// Comment item: one comment with who said it and when, and what can be done with it.
import { Check, Pencil, RotateCcw, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Comment } from '@/lib/domain/comment';
import type { CommentBook } from '@/lib/state/comment-book';
import { formatInstant } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import styles from './comments.module.css';

interface Props {
  comment: Comment;
  book: CommentBook;
}

export function CommentItem({ comment, book }: Props) {
  const { t, language } = useSpeech();
  const [editing, setEditing] = useState(false);
  const { id, author, createdAt, settledAt } = comment;
  const text = book.saver.draft('comments', id, 'text') ?? comment.text;
  const settled = settledAt !== null;
  const leave = () => {
    setEditing(false);
    // One without words is none.
    if (text.trim() === '') void book.remove(id);
    else void book.saver.flush();
  };
  const tool = (name: string, Icon: typeof Check, run: () => void) => (
    <button
      type="button"
      class={`${controls.button} ${controls.quiet} ${controls.icon}`}
      aria-label={name}
      title={name}
      onClick={run}
    >
      <Icon size={14} aria-hidden="true" />
    </button>
  );
  return (
    <li class={styles.item} data-settled={settled || undefined}>
      <div class={styles.head}>
        <span class={styles.by}>
          <b dir="auto">{author ?? t('comment.nobody')}</b>
          <time>{formatInstant(createdAt, language)}</time>
          {settled && <span class={styles.settled}>{t('comment.settled')}</span>}
        </span>
        <span class={styles.tools}>
          {settled
            ? tool(t('comment.open'), RotateCcw, () => void book.settle(id, false))
            : tool(t('comment.settle'), Check, () => void book.settle(id, true))}
          {tool(t('comment.edit'), Pencil, () => setEditing(true))}
          {tool(t('comment.delete'), Trash2, () => void book.remove(id))}
        </span>
      </div>
      {editing ? (
        <TextField
          label={t('comment.edit')}
          labelHidden
          value={text}
          onType={(value) => book.saver.type('comments', id, 'text', value)}
          onLeave={leave}
        />
      ) : (
        <p class={styles.text} dir="auto">
          {text}
        </p>
      )}
    </li>
  );
}
