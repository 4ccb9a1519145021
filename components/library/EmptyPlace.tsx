// Empty place: what stands where nothing is yet, and what to do about it.
import type { ComponentChildren } from 'preact';
import { FaceShape } from '../controls/Face';
import styles from './library.module.css';

interface Props {
  heading: string;
  hint?: string;
  children?: ComponentChildren;
}

export function EmptyPlace({ heading, hint, children }: Props) {
  return (
    <div class={styles.empty}>
      <svg width="180" height="64" viewBox="0 0 180 64" aria-hidden="true">
        <path class={styles.ghost} d="M20 40C48 40 48 16 76 16S112 50 134 50 152 22 162 22" />
        {(
          [
            [20, 40, 0],
            [76, 16, 1],
            [160, 22, 2],
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
    </div>
  );
}
