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
import type { Text } from '@/lib/text/text';
import type { EditContext } from './map-page-edit';

/** Several columns are moved and joined as they follow each other on the map, as one deed. */
export interface ColumnEdit {
  moveToStage(columnIds: readonly Id[], stageId: Id | null): Promise<boolean>;
  moveBeside(columnIds: readonly Id[], beside: Beside): Promise<boolean>;
  /** By one column to the left (-1) or right (1), into the next stage at the edge of one. */
  moveBy(columnIds: readonly Id[], by: -1 | 1): Promise<boolean>;
  canMoveBy(columnIds: readonly Id[], by: -1 | 1): boolean;
  /** Puts the touchpoints of columns on the step of another one, which becomes a step where it was none. */
  join(columnIds: readonly Id[], ontoId: Id): Promise<boolean>;
  /** Takes one touchpoint off its step, or with `null` all of them. */
  takeOff(columnId: Id, touchpointId: Id | null): Promise<boolean>;
}

export function newColumnEdit({ db, text, shown, act }: EditContext): ColumnEdit {
  const titleOf = (columns: readonly PlacedColumn[]) => columnTitle(columns, text());
  const columnsOf = (ids: readonly Id[]) => shown().whole.columns.filter(({ id }) => ids.includes(id));
  const stageName = (stageId: Id | null) =>
    shown().rows.stages.find((stage) => stage.id === stageId)?.name ?? text()('map.stage.none');
  const change = (ids: readonly Id[], changes: (columns: PlacedColumn[]) => OverrideChange[] | null) => {
    const columns = columnsOf(ids);
    const made = changes(columns);
    if (!made || made.length === 0) return Promise.resolve(false);
    const title = titleOf(columns);
    const stage = made.find((one) => one.field === 'stageId' && ids.includes(one.targetId));
    const values = { title, n: columns.length, stage: stageName(stage?.value ?? null) };
    const one = columns.length === 1;
    const told = stage
      ? text()(one ? 'map.moved' : 'map.moved.n', values)
      : text()(one ? 'map.moved.within' : 'map.moved.within.n', values);
    const mapId = shown().rows.map.id;
    return act(text()(one ? 'map.did.move' : 'map.did.move.n', values), () => setOverrides(db, mapId, made), told);
  };
  return {
    moveToStage: (ids, stageId) => change(ids, (columns) => moveToStage(columns, stageId)),
    moveBeside: (ids, beside) => change(ids, (columns) => moveBeside(shown().whole, columns, beside)),
    moveBy: (ids, by) => change(ids, (columns) => moveBy(shown().whole, columns, by, shown().placed)),
    canMoveBy: (ids, by) => moveBy(shown().whole, columnsOf(ids), by, shown().placed) !== null,
    join: async (ids, ontoId) => {
      const [onto] = columnsOf([ontoId]);
      const joined = columnsOf(ids).filter((column) => column !== onto);
      if (!onto || joined.length === 0) return false;
      const { id: mapId, projectId } = shown().rows.map;
      const { stageId, order } = onto;
      const step = titleOf([onto]);
      const fresh = isStep(onto)
        ? undefined
        : { id: db.platform.newId(), projectId, stageId, order, title: cutText(step, 500) };
      const stepId = fresh?.id ?? onto.id;
      const changes = putOnStep(joined, onto, stepId);
      const ended = new Map(joined.filter(isStep).map(({ id }) => [id, stepId]));
      const values = { title: titleOf(joined), n: joined.length, step };
      const one = joined.length === 1;
      return act(
        text()(one ? 'map.did.join' : 'map.did.join.n', values),
        () => regroup(db, mapId, changes, { ...(fresh && { fresh }), ended }),
        text()(one ? 'map.joined' : 'map.joined.n', values),
      );
    },
    takeOff: async (id, touchpointId) => {
      const [column] = columnsOf([id]);
      if (!column || !isStep(column)) return false;
      const leaving = column.touchpoints.filter((one) => touchpointId === null || one.id === touchpointId);
      const [first] = leaving;
      if (!first) return false;
      const changes = takeOffStep(
        shown().whole,
        column,
        leaving.map((one) => one.id),
      );
      const title = titleOf([column]);
      const told =
        touchpointId === null
          ? text()('map.taken-apart', { title })
          : text()('map.taken-off', { title: first.title || text()('untitled'), step: title });
      const ended = new Map(leaving.length === column.touchpoints.length ? [[id, first.id]] : []);
      return act(
        text()('map.did.take-off', { title }),
        () => regroup(db, shown().rows.map.id, changes, { ended }),
        told,
      );
    },
  };
}

/** What columns are called: by the first of them; several are counted beside it. */
export function columnTitle([first]: readonly Pick<PlacedColumn, 'title'>[], t: Text): string {
  return first?.title || t('untitled');
}
