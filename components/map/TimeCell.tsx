// Time cell: how long the step took, and whether that was measured or told.
import { formatSpent } from '@/lib/text/format';
import { useSpeech } from '../controls/text-context';
import type { CellProps } from './LaneRow';
import styles from './map-cells.module.css';

export function TimeCell({ column: { time } }: Pick<CellProps, 'column'>) {
  const { t, language } = useSpeech();
  if (!time) return null;
  return (
    <div class={styles.time}>
      {formatSpent(time.duration, language)} <small>{t(time.measured ? 'timing.measured' : 'timing.entered')}</small>
    </div>
  );
}
