// Card picture: the thumbnail of the snapshot with its marks and the way to mark it up, or an honest word where there is none.
import { PenLine } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import { Thumbnail } from './Thumbnail';
import type { CardProps } from './TouchpointCard';
import styles from './touchpoint.module.css';

export function CardPicture({ panel, run, touchpoint }: CardProps) {
  const { t } = useSpeech();
  if (touchpoint.snapshotId === null) {
    return touchpoint.channel === 'web' ? <div class={styles.noPicture}>{t('touchpoint.no-picture')}</div> : null;
  }
  const snapshot = run.snapshots.get(touchpoint.snapshotId);
  if (!snapshot) return <div class={styles.noPicture}>{t('touchpoint.picture-missing')}</div>;
  const title = touchpoint.title || t('untitled');
  // A region or an element may be a strip, of which the middle alone says little.
  const strip = snapshot.width > 2.5 * snapshot.height;
  const marks = panel.data.marks.value.filter(({ snapshotId }) => snapshotId === snapshot.id);
  return (
    <div class={styles.pictured}>
      <Thumbnail
        key={snapshot.id}
        snapshot={snapshot}
        marks={marks}
        alt={t('touchpoint.picture-of', { title })}
        class={`${styles.picture} ${strip ? styles.strip : ''}`}
        whole={strip}
      />
      <button
        type="button"
        class={`${controls.chip} ${styles.markUp}`}
        onClick={() => void panel.attempt(() => panel.markUp.start(snapshot.id, title))}
      >
        <PenLine size={14} />
        {t('mark.open')}
      </button>
      {snapshot.truncated && <p class={styles.truncated}>{t('full-page.truncated')}</p>}
    </div>
  );
}
