// Choose evidence: which touchpoints of a long journey get a slide of their own: those that a reader would ask to see.
import { expectationGap } from '@/lib/domain/touchpoint';
import type { Evidence } from '../evidence';

/** Up to so many touchpoints each has a slide. */
const ALL_OF = 60;
/** Slides of evidence of a longer journey: more than that nobody leafs through. */
export const MOST_EVIDENCE = 40;

/**
 * All touchpoints of a journey that is not long; else the `most` that weigh most, still in their order. What is left out
 * stands in the tables of the stages, and in full in the notes there.
 */
export function chooseEvidence(evidence: readonly Evidence[], most = MOST_EVIDENCE): Evidence[] {
  if (evidence.length <= ALL_OF) return [...evidence];
  const heavy = evidence.toSorted((a, b) => weightOf(b) - weightOf(a) || a.number - b.number).slice(0, most);
  return heavy.sort((a, b) => a.number - b.number);
}

/** Moments of truth and where the customer would leave first, then what was felt worst, then severe pains. */
function weightOf({ touchpoint, findings, pictures }: Evidence): number {
  const worst = Math.max(0, ...findings.map(({ kind, severity }) => (kind === 'pain' ? (severity ?? 1) : 0)));
  const felt = touchpoint.emotion?.value ?? 0;
  return (
    (touchpoint.momentOfTruth ? 12 : 0) +
    (touchpoint.wouldLeave === null ? 0 : 12) +
    (felt < 0 ? -4 * felt : felt) +
    2 * worst +
    Math.max(0, -(expectationGap(touchpoint) ?? 0)) +
    (pictures.length > 0 ? 1 : 0)
  );
}
