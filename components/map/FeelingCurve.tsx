// Feeling curve: the emotion along the steps, with a face and a number at each, what was expected, and the spread.
import type { MapLine } from '@/lib/domain/map-lines';
import { EMOTIONS, nearestEmotion } from '@/lib/domain/scale';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { formatSigned } from '@/lib/text/format';
import type { Text } from '@/lib/text/text';
import { FaceShape } from '../controls/Face';
import { still } from '../controls/Still';
import { useSpeech } from '../controls/text-context';
import { CurveLines } from './CurveLines';
import { CURVE_HEIGHT, type Curve, type CurvePoint, yOf } from './curve';
import styles from './feeling-curve.module.css';
import { PointBox } from './PointBox';
import { meanWords, ratingSentence, writeMean } from './rating-words';
import { SampleSize } from './SampleSize';
import type { GridPlan } from './slots';

interface Props {
  plan: GridPlan;
  curve: Curve;
  /** Names its points within the grid. */
  laneId: string;
  edit?: MapEdit | undefined;
}

export function FeelingCurve({ plan, curve, laneId, edit }: Props) {
  const { t } = useSpeech();
  const lines = curve.lines.map(({ line }) => line);
  return (
    <svg
      class={styles.curve}
      width={plan.width}
      height={CURVE_HEIGHT}
      role={edit ? 'group' : 'img'}
      aria-label={inWords(plan, lines, t)}
    >
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
      <CurveLines curve={curve} laneId={laneId} edit={edit} />
      {curve.lines.length === 0 &&
        curve.points.map(({ x, y, column, rating, label }) => (
          <Point key={column.id} {...{ x, y, column, rating, label, laneId, edit }} />
        ))}
      {curve.points.length === 0 && curve.lines.length === 0 && plan.all.length > 0 && (
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

type PointProps = Pick<CurvePoint, 'x' | 'y' | 'column' | 'rating' | 'label'> & Pick<Props, 'laneId' | 'edit'>;

const Point = still(({ x, y, column, rating, label, laneId, edit }: PointProps) => {
  const { t } = useSpeech();
  const emotion = nearestEmotion(rating.mean);
  return (
    <PointBox
      x={x}
      y={y}
      name={ratingSentence('emotion', rating, column.title || t('untitled'), t)}
      focusKey={`${laneId}/${column.id}/point`}
      touchpointId={column.touchpoints[0]?.id}
      edit={edit}
      words={
        <text class={`${styles.number} ${styles[`e${emotion}`]}`} y={label === 'above' ? -18 : 28} text-anchor="middle">
          {writeMean('emotion', rating)}
          <SampleSize {...rating} />
        </text>
      }
    >
      <FaceShape value={emotion} guess={rating.assumed} />
    </PointBox>
  );
});

/** All that the curve says, as one sentence for whoever does not see it. */
function inWords(plan: GridPlan, lines: readonly MapLine[], t: Text): string {
  const points = plan.all.slice(plan.from, plan.to).flatMap(({ column }) => {
    if (!column) return [];
    const { emotion, expectation } = column;
    const title = column.title || t('untitled');
    if (!emotion) return t('map.curve.point', { title, rating: t('emotion.none') });
    if (lines.length > 0) {
      const rated = lines.flatMap((line, i) => {
        const rating = column.lines[i];
        const name = line.name ?? t('map.lines.none');
        return rating ? t('map.curve.point', { title: name, rating: meanWords('emotion', rating, t) }) : [];
      });
      return t('map.curve.point', { title, rating: rated.join(', ') || t('map.rating.assumed') });
    }
    const mean = `${writeMean('emotion', emotion)} ${t(`emotion.${nearestEmotion(emotion.mean)}`)}`;
    const felt = emotion.n > 1 ? t('map.curve.n', { mean, n: emotion.n }) : mean;
    const expected = expectation && formatSigned(expectation.mean, expectation.n > 1 ? 1 : 0);
    const rating = expected === null ? felt : t('map.curve.expected', { rating: felt, expected });
    return t('map.curve.point', { title, rating: emotion.assumed ? t('map.curve.assumed', { rating }) : rating });
  });
  return t('map.curve', { points: points.join('; ') });
}
