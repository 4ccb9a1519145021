// Comment thread: what is said of a run or of one touchpoint, and a field for the next word.
import type { CommentBook } from '@/lib/state/comment-book';
import { CommentItem } from './CommentItem';
import styles from './comments.module.css';
import { NewComment } from './NewComment';

interface Props {
  book: CommentBook;
  runId: string;
  /** `null`: of the run as a whole. */
  touchpointId: string | null;
  /** Names the list. */
  label: string;
  /** Whether the field for a new one is there; `now` where it was just asked for, and takes the focus. */
  adding: boolean | 'now';
  onAdded?: () => void;
}

export function CommentThread({ book, runId, touchpointId, label, adding, onAdded }: Props) {
  const comments = book.of(runId, touchpointId);
  return (
    <>
      {comments.length > 0 && (
        <ul class={styles.list} aria-label={label}>
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} book={book} />
          ))}
        </ul>
      )}
      {adding && (
        <NewComment
          focus={adding === 'now'}
          onAdd={async (text) => {
            const saved = await book.add(runId, touchpointId, text);
            if (saved) onAdded?.();
            return saved;
          }}
        />
      )}
    </>
  );
}
