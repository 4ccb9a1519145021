// Sparkline: the figures of several periods as a small line, with the target as a dashed one; words beside it say the same.
import styles from './sparkline.module.css';

const [WIDTH, HEIGHT, EDGE] = [96, 26, 3];

interface Props {
  /** Oldest first; `null` leaves a gap out. */
  values: readonly (number | null)[];
  target: number | null;
}

export function Sparkline({ values, target }: Props) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const all = target === null ? known : [...known, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const y = (value: number) => HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  const x = (index: number) => EDGE + (index / (known.length - 1)) * (WIDTH - 2 * EDGE);
  const last = known.length - 1;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} class={styles.line} aria-hidden="true">
      {target !== null && <line x1="0" x2={WIDTH} y1={y(target)} y2={y(target)} class={styles.target} />}
      <polyline points={known.map((value, i) => `${x(i)},${y(value)}`).join(' ')} class={styles.trend} />
      <circle cx={x(last)} cy={y(known[last] ?? 0)} r="2.6" class={styles.now} />
    </svg>
  );
}
