// Override rating: where a map may say itself how something feels, and how such a rating is read.
import type { MapKind, Override } from './journey-map';
import { Rating, type ScaleId } from './scale';
import type { Touchpoint } from './touchpoint';

/** Ratings that a map may show differently, each with its scale. */
export const RATED_FIELDS = {
  emotion: 'emotion',
  expectation: 'emotion',
  engagement: 'engagement',
} as const satisfies Partial<Record<Override['field'], ScaleId>>;
export type RatedField = keyof typeof RATED_FIELDS;

export const isRatedField = (field: Override['field']): field is RatedField => Object.hasOwn(RATED_FIELDS, field);

/**
 * Whether a map of this kind may say how a touchpoint feels: only where nobody felt it. What counts is how the touchpoint
 * itself was recorded; that a map calls it assumed does not make it so.
 */
export function mayRate({ evidence }: Pick<Touchpoint, 'evidence'>, kind: MapKind): boolean {
  return kind === 'future' || evidence === 'assumed';
}

/** The rating of a touchpoint where a map says `value` of it: the touchpoint's own where that is nothing of the scale. */
export function overriddenRating(
  touchpoint: Touchpoint,
  field: RatedField,
  value: string | null | undefined,
): Rating | null {
  if (value === undefined) return touchpoint[field];
  if (value === null || value === '') return null;
  const rating = { scale: RATED_FIELDS[field], value: Number(value), at: touchpoint[field]?.at ?? touchpoint.at };
  return Rating.safeParse(rating).data ?? touchpoint[field];
}

/** Whether `value` says a rating of this field; `null` says that there is none. */
export function isRating(field: RatedField, value: string | null): boolean {
  return value === null || Rating.safeParse({ scale: RATED_FIELDS[field], value: Number(value || NaN), at: 0 }).success;
}
