// Feeling curve: the emotion along the steps, with a face and a number at each, what was expected, and the spread.
import { EMOTIONS, nearestEmotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import type { Text } from '@/lib/text/text';
import { FaceShape } from '../controls/Face';
import { still } from '../controls/Still';
import { useSpeech } from '../controls/text-context';
import { CURVE_HEIGHT, type Curve, type CurvePoint, yOf } from './curve';
import styles from './feeling-curve.module.css';
import type { GridPlan } from './slots';

export function FeelingCurve({ plan, curve }: { plan: GridPlan; curve: Curve }) {
  const { t } = useSpeech();
  return (
    <svg class={styles.curve} width={plan.width} height={CURVE_HEIGHT} role="img" aria-label={inWords(plan, t)}>
      <rect class={styles.goodGround} width={plan.width} height={yOf(0)} />
      <rect class={styles.badGround} y={yOf(0)} width={plan.width} height={CURVE_HEIGHT - yOf(0)} />
      {EMOTIONS.map((value) => (
        <path key={value} class={value === 0 ? styles.zero : styles.rule} d={`M0 ${yOf(value)}H${plan.width}`} />
      ))}
      {plan.all.slice(plan.from, plan.to).map(({ key, x, width, lastOfStage }) => (
        <path
          key={key}
          class={lastOfStage ? styles.stageRule : styles.stepRule}
          d={`M${x + width - 0.5} 0V${CURVE_HEIGHT}`}
        />
      ))}
      <path class={styles.band} d={curve.band} />
      {curve.expected.map(({ x, y, key, feltY }) =>
        feltY === null ? null : (
          <path key={key} class={feltY > y ? styles.fall : styles.rise} d={`M${x} ${y}V${feltY}`} />
        ),
      )}
      <path class={styles.expectedLine} d={curve.expectedPath} />
      <path class={styles.bridge} d={curve.bridged} />
      <path class={styles.felt} d={curve.felt} />
      {curve.expected.map(({ x, y, key }) => (
        <path key={key} class={styles.diamond} d={`M${x} ${y - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z`} />
      ))}
      {curve.points.map((point) => (
        <Point key={point.column.id} x={point.x} y={point.y} felt={point.felt} label={point.label} />
      ))}
      {curve.points.length === 0 && plan.all.length > 0 && (
        <g class={styles.nobody}>
          <text x="18" y={yOf(0) - 12}>
            {t('map.curve.nobody')}
          </text>
          <text x="18" y={yOf(0) + 20}>
            {t('map.curve.rate')}
          </text>
        </g>
      )}
    </svg>
  );
}

type PointProps = Pick<CurvePoint, 'x' | 'y' | 'felt' | 'label'>;

const Point = still(({ x, y, felt, label }: PointProps) => {
  const emotion = nearestEmotion(felt.mean);
  return (
    <g transform={`translate(${x} ${y})`}>
      <FaceShape value={emotion} />
      <text class={`${styles.number} ${styles[`e${emotion}`]}`} y={label === 'above' ? -18 : 28} text-anchor="middle">
        {formatSigned(felt.mean, felt.n > 1 ? 1 : 0)}
        {felt.n > 1 && (
          <tspan class={styles.n} dx="4">
            n {felt.n}
            {felt.small && '*'}
          </tspan>
        )}
      </text>
    </g>
  );
});

/** All that the curve says, as one sentence for whoever does not see it. */
function inWords(plan: GridPlan, t: Text): string {
  const points = plan.all.slice(plan.from, plan.to).flatMap(({ column }) => {
    if (!column) return [];
    const { emotion, expectation } = column;
    const title = column.title || t('untitled');
    if (!emotion) return t('map.curve.point', { title, rating: t('emotion.none') });
    const value = formatSigned(emotion.mean, emotion.n > 1 ? 1 : 0);
    const mean = `${value} ${t(`emotion.${nearestEmotion(emotion.mean)}`)}`;
    const felt = emotion.n > 1 ? t('map.curve.n', { mean, n: emotion.n }) : mean;
    const expected = expectation && formatSigned(expectation.mean, expectation.n > 1 ? 1 : 0);
    const rating = expected === null ? felt : t('map.curve.expected', { rating: felt, expected });
    return t('map.curve.point', { title, rating });
  });
  return t('map.curve', { points: points.join('; ') });
}
