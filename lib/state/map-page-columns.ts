// Map page columns: steps and touchpoints moved, put together on a step and taken apart, on this map alone.
import { setOverrides } from '@/lib/db/maps';
import { regroup } from '@/lib/db/steps';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import {
  isStep,
  moveBeside,
  moveBy,
  moveToStage,
  type OverrideChange,
  putOnStep,
  takeOffStep,
} from '@/lib/domain/move-column';
import type { Beside } from '@/lib/domain/order';
import type { PlacedColumn } from '@/lib/domain/place-map';
import type { EditContext } from './map-page-edit';

export interface ColumnEdit {
  moveToStage(columnId: Id, stageId: Id | null): Promise<boolean>;
  moveBeside(columnId: Id, beside: Beside): Promise<boolean>;
  /** One column to the left (-1) or right (1), into the next stage at the edge of one. */
  moveBy(columnId: Id, by: -1 | 1): Promise<boolean>;
  canMoveBy(columnId: Id, by: -1 | 1): boolean;
  /** Puts the touchpoints of a column on the step of another one, which becomes a step where it was none. */
  join(columnId: Id, ontoId: Id): Promise<boolean>;
  /** Takes one touchpoint off its step, or with `null` all of them. */
  takeOff(columnId: Id, touchpointId: Id | null): Promise<boolean>;
}

export function newColumnEdit({ db, text, shown, act }: EditContext): ColumnEdit {
  const columnOf = (id: Id) => shown().whole.columns.find((column) => column.id === id);
  const titleOf = (column: PlacedColumn) => column.title || text()('untitled');
  const move = (column: PlacedColumn, changes: readonly OverrideChange[], told: string) => {
    const mapId = shown().rows.map.id;
    return act(text()('map.did.move', { title: titleOf(column) }), () => setOverrides(db, mapId, changes), told);
  };
  const stageName = (stageId: Id | null) =>
    shown().rows.stages.find((stage) => stage.id === stageId)?.name ?? text()('map.stage.none');
  const change = (id: Id, changes: (column: PlacedColumn) => OverrideChange[] | null) => {
    const column = columnOf(id);
    const made = column && changes(column);
    if (!column || !made || made.length === 0) return Promise.resolve(false);
    const title = titleOf(column);
    const stage = made.find((one) => one.targetId === id && one.field === 'stageId');
    const told = stage
      ? text()('map.moved', { title, stage: stageName(stage.value ?? null) })
      : text()('map.moved.within', { title });
    return move(column, made, told);
  };
  return {
    moveToStage: (id, stageId) => change(id, (column) => moveToStage(column, stageId)),
    moveBeside: (id, beside) => change(id, (column) => moveBeside(shown().whole, column, beside)),
    moveBy: (id, by) => change(id, (column) => moveBy(shown().whole, column, by, shown().placed)),
    canMoveBy(id, by) {
      const column = columnOf(id);
      return column !== undefined && moveBy(shown().whole, column, by, shown().placed) !== null;
    },
    join: async (id, ontoId) => {
      const [column, onto] = [columnOf(id), columnOf(ontoId)];
      if (!column || !onto || column === onto) return false;
      const { id: mapId, projectId } = shown().rows.map;
      const { stageId, order } = onto;
      const title = titleOf(onto);
      const step = isStep(onto)
        ? undefined
        : { id: db.platform.newId(), projectId, stageId, order, title: cutText(title, 500) };
      const changes = putOnStep(column, onto, step?.id ?? onto.id);
      const steps = isStep(column) ? [column.id] : [];
      const told = text()('map.joined', { title: titleOf(column), step: title });
      return act(
        text()('map.did.join', { title: titleOf(column) }),
        () => regroup(db, mapId, changes, { ...(step && { fresh: step }), steps }),
        told,
      );
    },
    takeOff: async (id, touchpointId) => {
      const column = columnOf(id);
      if (!column || !isStep(column)) return false;
      const leaving = column.touchpoints.filter((one) => touchpointId === null || one.id === touchpointId);
      const changes = takeOffStep(
        shown().whole,
        column,
        leaving.map((one) => one.id),
      );
      const title = titleOf(column);
      const told =
        touchpointId === null
          ? text()('map.taken-apart', { title })
          : text()('map.taken-off', { title: leaving[0]?.title || text()('untitled'), step: title });
      const steps = leaving.length === column.touchpoints.length ? [id] : [];
      return act(
        text()('map.did.take-off', { title }),
        () => regroup(db, shown().rows.map.id, changes, { steps }),
        told,
      );
    },
  };
}
