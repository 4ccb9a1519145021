// Storage meter: how much room is used, as a bar and in words.
import type { StorageMeter as StorageMeterState } from '@/lib/state/storage-meter';
import { formatBytes } from '@/lib/text/format';
import styles from './storage-meter.module.css';
import { useSpeech } from './text-context';

interface Props {
  meter: StorageMeterState;
  /** A heading above it says already what it measures. */
  labelHidden?: boolean;
}

export function StorageMeter({ meter, labelHidden }: Props) {
  const { t, language } = useSpeech();
  const space = meter.space.value;
  if (!space) return null;
  const { used, quota } = space;
  const words = t('storage.used', {
    used: formatBytes(used, language),
    free: formatBytes(Math.max(0, quota - used), language),
  });
  return (
    <div class={styles.storage}>
      {!labelHidden && <span class={styles.label}>{t('storage.label')}</span>}
      <meter class={styles.meter} min={0} max={quota} high={quota * 0.8} value={used} aria-label={t('storage.label')}>
        {words}
      </meter>
      <span>{words}</span>
    </div>
  );
}
