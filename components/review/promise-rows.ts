// Promise rows: the planned line from top to bottom, with what was not planned where on the walk it happened.
import type { PromisedStep, RunPromise } from '@/lib/domain/promise';
import type { Touchpoint } from '@/lib/domain/touchpoint';

export type PromiseRow =
  | { is: 'step'; step: PromisedStep /** Counted from 1. */; n: number }
  | { is: 'extra'; touchpoint: Touchpoint };

/** `walked` are the touchpoints of the run in order; an extra one stands after the step that was met last before it. */
export function promiseRows({ steps, extra }: RunPromise, walked: readonly Touchpoint[]): PromiseRow[] {
  const stepOf = new Map(steps.flatMap((step) => step.touchpoints.map(({ id }) => [id, step.planned.id] as const)));
  const unplanned = new Set(extra);
  const after = new Map<string | null, PromiseRow[]>();
  let last: string | null = null;
  for (const touchpoint of walked) {
    last = stepOf.get(touchpoint.id) ?? last;
    if (unplanned.has(touchpoint)) after.set(last, [...(after.get(last) ?? []), { is: 'extra', touchpoint }]);
  }
  return [
    ...(after.get(null) ?? []),
    ...steps.flatMap((step, index): PromiseRow[] => [
      { is: 'step', step, n: index + 1 },
      ...(after.get(step.planned.id) ?? []),
    ]),
  ];
}
