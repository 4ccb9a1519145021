// Map message: what stands in the map's place while there is nothing to draw, and what to do about it.
import type { ComponentChildren } from 'preact';
import { FaceShape } from '../controls/Face';
import styles from './map-page.module.css';

interface Props {
  heading: string;
  hint?: string;
  children?: ComponentChildren;
}

export function MapMessage({ heading, hint, children }: Props) {
  return (
    <section class={styles.message}>
      <svg width="300" height="104" viewBox="0 0 300 104" aria-hidden="true">
        <path class={styles.ghostRule} d="M0 52H300" />
        <path class={styles.ghost} d="M24 62C64 62 58 24 98 24S146 84 186 84 236 34 276 34" />
        {(
          [
            [24, 62, 0],
            [98, 24, 1],
            [186, 84, -1],
            [276, 34, 2],
          ] as const
        ).map(([x, y, value]) => (
          <g key={x} transform={`translate(${x} ${y})`}>
            <FaceShape value={value} />
          </g>
        ))}
      </svg>
      <h2>{heading}</h2>
      {hint && <p>{hint}</p>}
      {children}
    </section>
  );
}
