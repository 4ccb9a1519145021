// Face: an emotion drawn as a face, so that it is never told by colour alone.
import type { Emotion } from '@/lib/domain/scale';

const MOUTHS: Record<Emotion, number> = { [-2]: -4, [-1]: -2.4, 0: 0, 1: 2.4, 2: 4 };

/** CSS colour of an emotion. */
export function emotionColour(value: Emotion): string {
  return `var(--e${value})`;
}

/** The face alone, centred on 0,0 with a radius of 11, for use inside a drawing; with a broken edge where it is a guess. */
export function FaceShape({ value, guess }: { value: Emotion; guess?: boolean }) {
  const colour = emotionColour(value);
  const mouth = MOUTHS[value];
  return (
    <>
      <circle
        r="11"
        fill="var(--surface)"
        stroke={colour}
        stroke-width={guess ? 1.4 : 2.2}
        stroke-dasharray={guess ? '3 2.5' : undefined}
      />
      <circle cx="-3.6" cy="-2.6" r="1.5" fill={colour} />
      <circle cx="3.6" cy="-2.6" r="1.5" fill={colour} />
      <path
        d={`M-4.6 ${4 - mouth / 4}Q0 ${4 + mouth} 4.6 ${4 - mouth / 4}`}
        stroke={colour}
        stroke-width="2"
        fill="none"
        stroke-linecap="round"
      />
    </>
  );
}

/** A face of `size` CSS pixels; silent for screen readers, since a word stands beside it. */
export function Face({ value, size = 26 }: { value: Emotion; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-13 -13 26 26" aria-hidden="true">
      <FaceShape value={value} />
    </svg>
  );
}
