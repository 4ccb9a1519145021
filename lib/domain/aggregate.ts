// Aggregate: ratings or scores of one scale over runs, never as a bare average.
import type { Rating } from './scale';

export interface Aggregate {
  /** How many values. */
  n: number;
  mean: number;
  /** Sample standard deviation (n - 1 in the denominator); `null` under two ratings. */
  sd: number | null;
  /** How often each raw value was given. */
  histogram: ReadonlyMap<number, number>;
  /** Fewer than five ratings: read with care. */
  small: boolean;
}

/** Ratings under this number carry a small-sample warning. */
export const SMALL_SAMPLE = 5;

/** Aggregates ratings of one scale; `null` where nobody rated. */
export function aggregate(ratings: readonly (Rating | null)[]): Aggregate | null {
  return aggregateValues(ratings.flatMap((rating) => rating?.value ?? []));
}

/** Aggregates values of one scale; `null` for none. */
export function aggregateValues(values: readonly number[]): Aggregate | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const histogram = new Map<number, number>();
  for (const value of values) histogram.set(value, (histogram.get(value) ?? 0) + 1);
  return { n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)), histogram, small: n < SMALL_SAMPLE };
}

/** The middle value; the mean of the two middle ones for an even count; `null` for none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 0 && low !== undefined ? (low + high) / 2 : high;
}
