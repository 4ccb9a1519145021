// Net promoter score: of many likelihoods 0..10, the share of promoters less that of detractors; of one person there is none.
// Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003.

export interface NetPromoter {
  /** -100..+100, in percent. */
  score: number;
  n: number;
  /** Likelihoods 9 and 10, 7 and 8, and 0 to 6. */
  promoters: number;
  passives: number;
  detractors: number;
}

/** `null` under two likelihoods: one person's answer is a likelihood, not a score. */
export function netPromoter(likelihoods: readonly number[]): NetPromoter | null {
  const n = likelihoods.length;
  if (n < 2) return null;
  const promoters = likelihoods.filter((value) => value >= 9).length;
  const detractors = likelihoods.filter((value) => value <= 6).length;
  return {
    score: (100 * (promoters - detractors)) / n,
    n,
    promoters,
    passives: n - promoters - detractors,
    detractors,
  };
}
