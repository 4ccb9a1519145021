// Scales: every rating keeps its raw value and the scale it was given on; scales are never averaged together.
import * as z from 'zod/mini';
import { Instant } from './row';

/** Emotion: -2 very bad, -1 bad, 0 neutral, +1 good, +2 very good. "Not rated" is `null`, which is not 0. */
export const Emotion = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]);
export type Emotion = z.infer<typeof Emotion>;

export const EMOTIONS: readonly Emotion[] = [-2, -1, 0, 1, 2];

/** Engagement: 1 calm .. 5 gripped; the dramatic arc. */
export const ENGAGEMENTS: readonly number[] = [1, 2, 3, 4, 5];

/** Lowest and highest raw value of each scale, both included. */
export const SCALES = {
  emotion: [-2, 2],
  engagement: [1, 5],
  csat: [1, 5],
  ces: [1, 7],
  seq: [1, 7],
  nps: [0, 10],
} as const;

export const ScaleId = z.enum(['emotion', 'engagement', 'csat', 'ces', 'seq', 'nps']);
export type ScaleId = z.infer<typeof ScaleId>;

/** Asked once of a whole walkthrough. */
export const RUN_SCALES = ['csat', 'ces', 'seq', 'nps'] as const;
export type RunScale = (typeof RUN_SCALES)[number];

/** A raw answer on a scale, and when it was given (epoch ms). */
export const Rating = z
  .strictObject({ scale: ScaleId, value: z.int(), at: Instant })
  .check(z.refine(({ scale, value }) => value >= SCALES[scale][0] && value <= SCALES[scale][1]));
export type Rating = z.infer<typeof Rating>;

/** Severity of a finding: 1 cosmetic, 2 minor, 3 major, 4 blocker. */
export const Severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Severity = z.infer<typeof Severity>;

export const SEVERITIES: readonly Severity[] = [1, 2, 3, 4];

/** Impact and effort of an opportunity: 1 very low .. 5 very high. */
export const OneToFive = z.int().check(z.gte(1), z.lte(5));

/** The emotion of a key: 1 is -2 .. 5 is +2; `null` for any other key. */
export function emotionOfKey(key: string): Emotion | null {
  return /^[1-5]$/.test(key) ? (EMOTIONS[Number(key) - 1] ?? null) : null;
}

/** The emotion nearest to a mean, for its face and colour. Half way goes away from zero. */
export function nearestEmotion(mean: number): Emotion {
  const rounded = Math.sign(mean) * Math.round(Math.abs(mean));
  return (EMOTIONS.find((value) => value === rounded) ?? (mean < 0 ? -2 : 2)) as Emotion;
}
