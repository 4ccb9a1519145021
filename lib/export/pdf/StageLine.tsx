// Stage line: a stage in one line of figures: its goal, its steps and touchpoints, how it felt, what hurt.
import { Face } from '@/components/controls/Face';
import { useSpeech } from '@/components/controls/text-context';
import type { Aggregate } from '@/lib/domain/aggregate';
import { nearestEmotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import styles from './paper.module.css';
import type { StageFacts } from './paper-plan';

export function StageLine({ facts }: { facts: StageFacts }) {
  const { t } = useSpeech();
  const { placed, columns, touchpoints, emotion, pains } = facts;
  return (
    <div class={styles.stageLine}>
      {placed.stage?.goal && <p dir="auto">{placed.stage.goal}</p>}
      <p class={styles.facts}>
        <span>{t('map.stage.steps', { n: columns.length })}</span>
        <span>{t('map.touchpoints', { n: touchpoints })}</span>
        <span>
          <Mean emotion={emotion} />
        </span>
        <span>{t('print.pains', { n: pains })}</span>
      </p>
    </div>
  );
}

/** A mean feeling with its face and the n it stands on. */
export function Mean({ emotion }: { emotion: Aggregate | null }) {
  const { t } = useSpeech();
  if (!emotion) return <span class={styles.soft}>{t('emotion.none')}</span>;
  const nearest = nearestEmotion(emotion.mean);
  return (
    <span class={styles.felt}>
      <Face value={nearest} size={18} />
      <b>{formatSigned(emotion.mean, 1)}</b>
      <span class={styles.soft}>n {emotion.n}</span>
    </span>
  );
}
