// Card picture: the thumbnail of the snapshot, or an honest word where there is none.
import { useSpeech } from '@/components/controls/text-context';
import { Thumbnail } from './Thumbnail';
import type { CardProps } from './TouchpointCard';
import styles from './touchpoint.module.css';

export function CardPicture({ run, touchpoint }: CardProps) {
  const { t } = useSpeech();
  if (touchpoint.snapshotId === null) {
    return touchpoint.channel === 'web' ? <div class={styles.noPicture}>{t('touchpoint.no-picture')}</div> : null;
  }
  const snapshot = run.snapshots.get(touchpoint.snapshotId);
  if (!snapshot) return <div class={styles.noPicture}>{t('touchpoint.picture-missing')}</div>;
  const alt = t('touchpoint.picture-of', { title: touchpoint.title || t('untitled') });
  return <Thumbnail key={snapshot.id} snapshot={snapshot} alt={alt} class={styles.picture} />;
}
