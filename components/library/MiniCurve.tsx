// Mini curve: the feelings of a walkthrough at a glance, in the order they were had, with their words for screen readers.
import type { Emotion } from '@/lib/domain/scale';
import { emotionColour } from '../controls/Face';
import { useSpeech } from '../controls/text-context';
import styles from './entries.module.css';

const WIDTH = 132;
const HEIGHT = 34;
const EDGE = 5;
/** Dots of more ratings than these would be smaller than one can tell. */
const MOST_DOTS = 60;

export function MiniCurve({ emotions }: { emotions: readonly (Emotion | null)[] }) {
  const { t } = useSpeech();
  const rated = emotions.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  if (rated.length === 0) return <span class={styles.unrated}>{t('library.unrated')}</span>;
  const step = emotions.length > 1 ? (WIDTH - 2 * EDGE) / (emotions.length - 1) : 0;
  const x = (index: number) => EDGE + index * step;
  const y = (value: number) => HEIGHT / 2 - (value * (HEIGHT / 2 - EDGE)) / 2;
  const count = (holds: (value: Emotion) => boolean) => rated.filter(({ value }) => holds(value)).length;
  const label = t('library.emotions', {
    good: count((value) => value > 0),
    neutral: count((value) => value === 0),
    bad: count((value) => value < 0),
    none: emotions.length - rated.length,
  });
  const points = rated.map(({ value, index }) => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`);
  return (
    <svg class={styles.curve} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <title>{label}</title>
      <path class={styles.rule} d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
      <path class={styles.line} d={`M${points.join('L')}`} />
      {rated.length <= MOST_DOTS &&
        rated.map(({ value, index }) => (
          <circle
            key={index}
            cx={x(index)}
            cy={y(value)}
            r={rated.length > 16 ? 2.1 : 3.2}
            fill={emotionColour(value)}
          />
        ))}
    </svg>
  );
}
