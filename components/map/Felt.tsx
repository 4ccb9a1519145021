// Felt: what was expected, what was felt and the gap between, as faces, words and numbers.
import type { Emotion } from '@/lib/domain/scale';
import { nearestEmotion } from '@/lib/domain/scale';
import { expectationGap, type Touchpoint } from '@/lib/domain/touchpoint';
import { formatSigned } from '@/lib/text/format';
import { Face } from '../controls/Face';
import { useSpeech } from '../controls/text-context';
import styles from './felt.module.css';

export function Felt({ touchpoint }: { touchpoint: Touchpoint }) {
  const { t } = useSpeech();
  const { emotion, expectation } = touchpoint;
  const gap = expectationGap(touchpoint);
  return (
    <dl class={styles.felt}>
      {expectation && (
        <>
          <Rated label={t('map.evidence.expected')} value={nearestEmotion(expectation.value)} />
          <div class={styles.feltArrow} aria-hidden="true">
            →
          </div>
        </>
      )}
      <Rated label={t('map.evidence.felt')} value={emotion && nearestEmotion(emotion.value)} />
      {gap !== null && (
        <div class={`${styles.feltGap} ${gap < 0 ? styles.worse : gap > 0 ? styles.better : ''}`}>
          {gap === 0 ? t('map.gap.none') : t('map.gap', { gap: formatSigned(gap) })}
        </div>
      )}
    </dl>
  );
}

function Rated({ label, value }: { label: string; value: Emotion | null }) {
  const { t } = useSpeech();
  return (
    <div class={styles.rated}>
      <dt>{label}</dt>
      <dd>
        {value !== null && <Face value={value} size={28} />}
        <span>
          {value !== null && <b>{formatSigned(value)}</b>}
          {value === null ? t('emotion.none') : t(`emotion.${value}`)}
        </span>
      </dd>
    </div>
  );
}
