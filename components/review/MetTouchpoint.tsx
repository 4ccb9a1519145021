// Met touchpoint: what a shopper met at one moment of a run, with its picture, its feeling, and what the reviewer says of it.
import { DoorOpen, MessageSquarePlus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { nearestEmotion } from '@/lib/domain/scale';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { CommentBook } from '@/lib/state/comment-book';
import type { ShownSnapshots } from '@/lib/state/map-page-thumbnails';
import { formatSigned, formatSpent } from '@/lib/text/format';
import { CommentThread } from '../comment/CommentThread';
import { ChannelIcon } from '../controls/ChannelIcon';
import controls from '../controls/controls.module.css';
import { Face } from '../controls/Face';
import { useSpeech } from '../controls/text-context';
import { Picture } from '../picture/Picture';
import styles from './met-touchpoint.module.css';

export interface MetTouchpointProps {
  touchpoint: Touchpoint;
  snapshots: ShownSnapshots;
  comments: CommentBook;
  /** Where its evidence is shown; `null` where no map shows it. */
  hrefOf: (touchpoint: Touchpoint) => string | null;
}

export function MetTouchpoint({ touchpoint, snapshots, comments, hrefOf }: MetTouchpointProps) {
  const { t, language } = useSpeech();
  const [commenting, setCommenting] = useState(false);
  const { id, walkthroughId, title, channel, emotion, time, wouldLeave } = touchpoint;
  const name = title || t('untitled');
  const href = hrefOf(touchpoint);
  return (
    <div class={styles.met}>
      <Shot touchpoint={touchpoint} snapshots={snapshots} />
      <div class={styles.words}>
        <span class={styles.head}>
          {href ? (
            <a class={styles.title} href={href} dir="auto">
              {name}
            </a>
          ) : (
            <span class={styles.title} dir="auto">
              {name}
            </span>
          )}
          <button
            type="button"
            class={`${controls.button} ${controls.quiet} ${controls.icon} ${styles.comment}`}
            aria-label={t('comment.on', { title: name })}
            title={t('comment.on', { title: name })}
            aria-expanded={commenting}
            onClick={() => setCommenting(!commenting)}
          >
            <MessageSquarePlus size={15} aria-hidden="true" />
          </button>
        </span>
        <span class={styles.facts}>
          <span>
            <ChannelIcon channel={channel} size={13} /> {t(`channel.${channel}`)}
          </span>
          {time && <span>{formatSpent(time.duration, language)}</span>}
          {emotion && (
            <span>
              <Face value={nearestEmotion(emotion.value)} size={15} /> {formatSigned(emotion.value)}{' '}
              {t(`emotion.${nearestEmotion(emotion.value)}`)}
            </span>
          )}
        </span>
        {wouldLeave !== null && (
          <span class={styles.leave}>
            <DoorOpen size={14} aria-hidden="true" />
            <span dir="auto">{wouldLeave ? `${t('would-leave')}: ${wouldLeave}` : t('would-leave')}</span>
          </span>
        )}
        <CommentThread
          book={comments}
          runId={walkthroughId}
          touchpointId={id}
          label={t('comment.list-of', { title: name })}
          adding={commenting && 'now'}
          onAdded={() => setCommenting(false)}
        />
      </div>
    </div>
  );
}

function Shot({
  touchpoint: { snapshotId, channel },
  snapshots,
}: Pick<MetTouchpointProps, 'touchpoint' | 'snapshots'>) {
  const url = snapshotId === null ? undefined : snapshots.url(snapshotId);
  if (snapshotId !== null && url) {
    return <Picture class={styles.shot} src={url} alt="" marked={snapshots.marked(snapshotId)} fill small />;
  }
  return (
    <span class={styles.shot} aria-hidden="true">
      {url === undefined && <ChannelIcon channel={channel} size={20} />}
    </span>
  );
}
