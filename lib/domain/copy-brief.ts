// Copy brief: the same scenario once more, with ids of its own, so that no run follows two briefs at once.
import type { Brief } from './brief';
import type { Id } from './id';

/** Steps and checklist with new ids; an item that is asked at a step is asked at its copy. */
export function withNewIds({ plannedSteps, checklist }: Pick<Brief, 'plannedSteps' | 'checklist'>, newId: () => Id) {
  const stepIds = new Map(plannedSteps.map(({ id }) => [id, newId()]));
  const stepOf = (id: Id | null) => (id === null ? null : (stepIds.get(id) ?? null));
  return {
    plannedSteps: plannedSteps.map((step) => ({ ...step, id: stepOf(step.id) ?? newId() })),
    checklist: {
      ...checklist,
      items: checklist.items.map((item) => ({
        ...item,
        id: newId(),
        plannedStepId: stepOf(item.plannedStepId),
        choices: item.choices.map((choice) => ({ ...choice, id: newId() })),
      })),
    },
  };
}
