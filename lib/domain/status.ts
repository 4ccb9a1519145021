// Status: how sure one can be of a card; observed by somebody who was there, assumed, or validated by somebody since.
import type { Touchpoint } from './touchpoint';

export type Status = Pick<Touchpoint, 'evidence' | 'validatedBy' | 'validatedAt'>;

/**
 * What several rows say together: assumed only where nobody observed any of them, validated only where all that is not
 * assumed is; then the newest validation counts. Nothing at all is assumed.
 */
export function statusOf(rows: readonly Status[]): Status {
  const met = rows.filter(({ evidence }) => evidence !== 'assumed');
  const [first] = met;
  if (!first) return { evidence: 'assumed', validatedBy: null, validatedAt: null };
  if (met.some(({ evidence }) => evidence === 'observed')) {
    return { evidence: 'observed', validatedBy: null, validatedAt: null };
  }
  const { validatedBy, validatedAt } = met.reduce((a, b) => ((b.validatedAt ?? 0) > (a.validatedAt ?? 0) ? b : a));
  return { evidence: 'validated', validatedBy, validatedAt };
}
