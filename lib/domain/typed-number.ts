// Typed number: what a person means by the digits they typed, or nothing where that could be two numbers.

/**
 * The number of a typed text: with a point or a comma before the decimals, and full-width digits as Chinese keyboards give
 * them. `null` for anything else, also for `1,500`, which is either fifteen hundred or one and a half.
 */
export function parseTypedNumber(typed: string): number | null {
  const text = typed.normalize('NFKC').trim().replace('−', '-');
  if (!/^[+-]?\d{1,15}([.,]\d{1,10})?$/.test(text) || /[1-9]\d*,\d{3}$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}
