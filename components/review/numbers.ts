// Numbers: shares, means and spreads as results show them, always the same way.
import type { Aggregate } from '@/lib/domain/aggregate';
import { numberFormat } from '@/lib/text/formatters';
import { LANGUAGE_TAGS, type Language } from '@/lib/text/text';

/** A share 0..1 in whole percent; a dash for none. */
export function formatShare(share: number | null, language: Language): string {
  if (share === null) return '–';
  return numberFormat(LANGUAGE_TAGS[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A mean or a spread with one decimal. */
export function formatMean(value: number, language: Language): string {
  return numberFormat(LANGUAGE_TAGS[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** `4.2 ± 0.8`; shares in percent, as `83% ± 12%`. The spread is the sample standard deviation, left out under two values. */
export function formatSpread({ mean, sd }: Aggregate, language: Language, shares = false): string {
  const one = (value: number) => (shares ? formatShare(value, language) : formatMean(value, language));
  return sd === null ? one(mean) : `${one(mean)} ± ${one(sd)}`;
}
