// Column rating: what the touchpoints of one step were rated, and whether anybody felt it: what is assumed is never averaged with what was met.
import { type Aggregate, aggregate } from './aggregate';
import type { RatedField } from './override-rating';
import type { Touchpoint } from './touchpoint';

export interface ColumnRating extends Aggregate {
  /** Nobody who was there rated it: these are guesses. */
  assumed: boolean;
  /** Guesses beside what was observed; they are in none of the numbers. */
  leftOut: number;
}

/**
 * Aggregates a rating over what was observed or validated; where none of that is rated, over what is assumed. A rating
 * of which `isGuess` holds was set by hand on the map and counts as assumed. `null` where there is no rating at all.
 */
export function columnRating(
  touchpoints: readonly Touchpoint[],
  field: RatedField,
  isGuess: (touchpoint: Touchpoint) => boolean,
): ColumnRating | null {
  const rated = touchpoints.filter((touchpoint) => touchpoint[field] !== null);
  const [guessed, met] = [rated.filter(isGuess), rated.filter((touchpoint) => !isGuess(touchpoint))];
  const assumed = met.length === 0;
  const found = aggregate((assumed ? guessed : met).map((touchpoint) => touchpoint[field]));
  return found && { ...found, assumed, leftOut: assumed ? 0 : guessed.length };
}

/** From this mean of the engagement on (1..5), a customer is gripped. */
const GRIPPED = 4;

/** Where the customer is gripped and feels bad; what nobody met tells nothing of that. */
export function isToFixFirst(engagement: ColumnRating | null, emotion: ColumnRating | null): boolean {
  if (!engagement || !emotion || engagement.assumed || emotion.assumed) return false;
  return engagement.mean >= GRIPPED && emotion.mean < 0;
}
