// Line up: what confirmed and refused proposals make of a map: steps, and which touchpoints stand on them.
import type { Id } from './id';
import type { StepMatch } from './match-steps';
import type { OverrideChange } from './move-column';
import type { PlacedMap } from './place-map';
import type { Step } from './stage';

/** A proposal as a person wants it. */
export interface SettledMatch {
  match: StepMatch;
  title: string;
  /** Touchpoints that are not this step; all of them: the proposal is refused. */
  leftOut: ReadonlySet<Id>;
}

export type FreshStep = Pick<Step, 'id' | 'projectId' | 'stageId' | 'order' | 'title'>;

export interface LineUp {
  fresh: FreshStep[];
  changes: OverrideChange[];
}

/**
 * Who is left out gets a step of its own: two steps are never proposed as one, so that what was refused does not come
 * back. `newId` makes the ids of new steps.
 */
export function lineUp(map: PlacedMap, settled: readonly SettledMatch[], newId: () => Id): LineUp {
  const columnOf = new Map(map.columns.flatMap((column) => column.touchpoints.map(({ id }) => [id, column] as const)));
  const { projectId } = map.map;
  const made: LineUp = { fresh: [], changes: [] };
  const putOn = (stepId: Id, ids: readonly Id[]) =>
    made.changes.push(...ids.map((targetId): OverrideChange => ({ targetId, field: 'stepId', value: stepId })));
  for (const { match, title, leftOut } of settled) {
    const alone = match.touchpoints.flatMap(({ id }) => {
      const column = columnOf.get(id);
      return column && column.id !== match.stepId ? [{ id, column }] : [];
    });
    const joining = alone.filter(({ id }) => !leftOut.has(id));
    // One touchpoint and nothing to stand beside is no step of several runs.
    const refused = match.stepId === null && joining.length < 2;
    if (!refused && joining.length > 0) {
      const stepId = match.stepId ?? newId();
      const { stageId, order } = match;
      if (match.stepId === null) made.fresh.push({ id: stepId, projectId, stageId, order, title });
      else if (title !== match.title) made.changes.push({ targetId: stepId, field: 'title', value: title });
      made.changes.push({ targetId: stepId, field: 'order', value: order });
      putOn(
        stepId,
        joining.map(({ id }) => id),
      );
    }
    for (const { id, column } of alone.filter((one) => refused || leftOut.has(one.id))) {
      const own = newId();
      made.fresh.push({ id: own, projectId, stageId: column.stageId, order: column.order, title: column.title });
      putOn(own, [id]);
    }
  }
  return made;
}
