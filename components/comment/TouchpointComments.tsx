// Touchpoint comments: what is said of one touchpoint, beside its evidence; a button opens the field for the next word.
import { MessageSquarePlus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { CommentBook } from '@/lib/state/comment-book';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { CommentThread } from './CommentThread';
import styles from './comments.module.css';

export function TouchpointComments({ book, touchpoint }: { book: CommentBook; touchpoint: Touchpoint }) {
  const { t } = useSpeech();
  const [adding, setAdding] = useState(false);
  const { id, walkthroughId, title } = touchpoint;
  return (
    <section class={styles.section} aria-label={t('comment.of-run')}>
      <p class={styles.heading}>{t('comment.of-run')}</p>
      <CommentThread
        book={book}
        runId={walkthroughId}
        touchpointId={id}
        label={t('comment.list-of', { title: title || t('untitled') })}
        adding={adding && 'now'}
        onAdded={() => setAdding(false)}
      />
      {!adding && (
        <button type="button" class={`${controls.button} ${controls.quiet}`} onClick={() => setAdding(true)}>
          <MessageSquarePlus size={15} aria-hidden="true" />
          {t('comment.new')}
        </button>
      )}
    </section>
  );
}
