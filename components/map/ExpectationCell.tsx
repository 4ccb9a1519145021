// Expectation cell: what was expected before the step, in words and beside what was felt.
import { nearestEmotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import { Face } from '../controls/Face';
import { useSpeech } from '../controls/text-context';
import type { CellProps } from './LaneRow';
import styles from './map-cells.module.css';
import { TextCell } from './TextCell';

export function ExpectationCell(props: CellProps) {
  const { t } = useSpeech();
  const { emotion, expectation } = props.column;
  return (
    <>
      <TextCell {...props} field="expected" />
      {emotion && expectation && (
        <Gap
          expected={expectation.mean}
          felt={emotion.mean}
          decimals={emotion.n > 1 || expectation.n > 1 ? 1 : 0}
          words={(expected, felt) => t('map.expected-to-felt', { expected, felt })}
        />
      )}
    </>
  );
}

interface GapProps {
  expected: number;
  felt: number;
  decimals: number;
  words(expected: string, felt: string): string;
}

function Gap({ expected, felt, decimals, words }: GapProps) {
  const { t } = useSpeech();
  const [before, after] = [formatSigned(expected, decimals), formatSigned(felt, decimals)];
  const gap = formatSigned(felt - expected, decimals);
  const tone = Number(gap.replace('−', '-')) === 0 ? styles.even : felt < expected ? styles.worse : styles.better;
  return (
    <div class={styles.gap}>
      <span class="visually-hidden">{words(before, after)}, </span>
      <span class={styles.gapFaces} aria-hidden="true">
        <Face value={nearestEmotion(expected)} size={17} />
        {before}
        <span class={styles.arrow}>→</span>
        <Face value={nearestEmotion(felt)} size={17} />
        {after}
      </span>
      <span class={`${styles.gapValue} ${tone}`}>
        {tone === styles.even ? t('map.gap.none') : t('map.gap', { gap })}
      </span>
    </div>
  );
}
