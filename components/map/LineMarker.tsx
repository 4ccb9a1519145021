// Line marker: how the lines of a curve are told apart: by colour, by dashes and by the shape of their points.
import type { MapLine } from '@/lib/domain/map-lines';
import styles from './curve-lines.module.css';

/** Around 0,0; as large to the eye as each other. */
const MARKERS = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  'M-4.5-4.5h9v9h-9z',
  'M0-6l5.8 10H-5.8z',
  'M0-6.4L6.4 0 0 6.4-6.4 0z',
  'M0 6L-5.8-4H5.8z',
] as const;
const DASHES = [undefined, '9 4', '2.5 3.5', '11 3 2.5 3', '5 3'] as const;

export const colourOf = ({ look }: MapLine): string => `var(--curve-${look})`;
export const dashesOf = ({ look }: MapLine): string | undefined => DASHES[look];

/** A hollow one stands for what is only assumed. */
export function Marker({ line, hollow }: { line: MapLine | null; hollow: boolean }) {
  const colour = line ? colourOf(line) : 'var(--ink-soft)';
  return (
    <path
      class={`${styles.marker} ${hollow ? styles.hollow : ''}`}
      d={MARKERS[line?.look ?? 0]}
      style={{ '--look': colour }}
    />
  );
}

/** The line as it is drawn, for the legend. */
export function LineSample({ line }: { line: MapLine }) {
  return (
    <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
      <path class={styles.felt} d="M0 7H34" style={{ '--look': colourOf(line), 'stroke-dasharray': dashesOf(line) }} />
      <g transform="translate(17 7)">
        <Marker line={line} hollow={false} />
      </g>
    </svg>
  );
}
