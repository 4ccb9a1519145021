// Actual touchpoints: one run laid beside its plan: what was met, in its order, and between it what was planned and is missing.
import type { Brief, PlannedStep } from '@/lib/domain/brief';
import { type PromisedStep, promiseOf } from '@/lib/domain/promise';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Evidence } from '../evidence';

export type Deviation = 'unplanned' | 'early' | 'late';

export type ActualTouchpoint =
  | {
      status: 'completed' | 'failing';
      met: Evidence;
      planned: PlannedStep | null;
      /** `null` where it went as planned, or nothing was planned. */
      deviation: Deviation | null;
    }
  | { status: 'missing'; planned: PlannedStep };

/** `evidence` is of that run alone, in the order of the run, without what is assumed. */
export function actualTouchpoints(
  run: Walkthrough,
  brief: Brief | null,
  evidence: readonly Evidence[],
): ActualTouchpoint[] {
  const plan = brief?.plannedSteps ?? [];
  const { steps } = promiseOf(
    plan,
    run,
    evidence.map(({ touchpoint }) => touchpoint),
  );
  const stepOf = new Map(steps.flatMap((step) => step.touchpoints.map(({ id }) => [id, step] as const)));
  const walked = evidence.map((met) => ({ met, step: stepOf.get(met.touchpoint.id) }));
  const all = walked.map(({ met, step }): ActualTouchpoint => {
    if (!step) return { status: 'completed', met, planned: null, deviation: plan.length > 0 ? 'unplanned' : null };
    const failed = step.state === 'failed' && step.touchpoints.at(-1)?.id === met.touchpoint.id;
    return { status: failed ? 'failing' : 'completed', met, planned: step.planned, deviation: step.slip };
  });
  // From the last one on, so that what was put in already does not move the places of the others.
  for (const [index, step] of [...steps.entries()].reverse()) {
    if (step.state === 'open' || step.touchpoints.length > 0) continue;
    const before = new Set<PromisedStep | undefined>(steps.slice(0, index));
    const place = walked.findLastIndex((one) => one.step && before.has(one.step)) + 1;
    all.splice(place, 0, { status: 'missing', planned: step.planned });
  }
  return all;
}
