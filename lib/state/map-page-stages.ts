// Map page stages: the stages of the project, edited where the map shows them.

import { patching } from '@/lib/db/deed';
import { addStage, applyStageTemplate, heirOf, mergeStages, moveStage, removeStage, splitStage } from '@/lib/db/stages';
import type { Id } from '@/lib/domain/id';
import { columnsOf, moveToStage, orderInTurn } from '@/lib/domain/move-column';
import type { Beside } from '@/lib/domain/order';
import { STAGE_TEMPLATES, type Stage, type StageTemplateId } from '@/lib/domain/stage';
import type { EditContext } from './map-page-edit';
import { stageTexts } from './stage-texts';

export interface StageEdit {
  changeStage(stage: Stage, patch: { name: string } | { goal: string }): Promise<boolean>;
  /** At the end where `beside` is `null`; its name is ready to be typed. */
  addStage(beside: Beside | null): Promise<boolean>;
  moveStage(stageId: Id, beside: Beside): Promise<boolean>;
  /** What stands in it comes to its neighbour. */
  removeStage(stageId: Id): Promise<boolean>;
  applyTemplate(template: StageTemplateId): Promise<boolean>;
  /** Puts the steps of a stage into the one before (-1) or after (1) it, and removes it. */
  mergeStage(stageId: Id, by: -1 | 1): Promise<boolean>;
  /** A new stage begins at this column; its name is ready to be typed. */
  splitStage(columnId: Id): Promise<boolean>;
  /** Folds the steps of a stage into one column, or opens it again. */
  collapse(stage: Stage, collapsed: boolean): Promise<boolean>;
}

export function newStageEdit({ db, typed, text, shown, act, typeAt }: EditContext): StageEdit {
  const stageOf = (id: Id) => shown().rows.stages.find((stage) => stage.id === id);
  return {
    changeStage: (stage, patch) =>
      act(text()('map.did.stage'), () => typed['row.patch']({ table: 'stages', id: stage.id, patch })),
    addStage: async (beside) => {
      const { projectId } = shown().rows.map;
      const stage = { id: db.platform.newId(), projectId, name: text()('map.stage.new') };
      const done = await act(text()('map.did.stage.add'), () => addStage(db, stage, beside));
      if (done) typeAt(`${stage.id}/name`);
      return done;
    },
    moveStage: async (id, beside) => {
      const stage = stageOf(id);
      if (!stage) return false;
      const told = text()('map.moved.within', { title: stage.name });
      return act(text()('map.did.move', { title: stage.name }), () => moveStage(db, stage, beside), told);
    },
    removeStage: async (id) => {
      const stage = stageOf(id);
      if (!stage) return false;
      const heir = stageOf(heirOf(shown().rows.stages, id) ?? '');
      const count = shown().whole.stages.find((placed) => placed.stage?.id === id)?.count ?? 0;
      const values = { title: stage.name, stage: heir?.name ?? text()('map.stage.none'), n: count };
      const told = text()(count === 0 ? 'map.removed' : 'map.stage.removed', values);
      return act(text()('map.did.remove', { title: stage.name }), () => removeStage(db, stage), told);
    },
    mergeStage: async (id, by) => {
      const { stages } = shown().rows;
      const from = stageOf(id);
      const into = stages[stages.findIndex((stage) => stage.id === id) + by];
      if (!from || !into) return false;
      const own = columnsOf(shown().whole, id);
      const others = columnsOf(shown().whole, into.id);
      const changes = orderInTurn(by === -1 ? [...others, ...own] : [...own, ...others]);
      const onMap = { mapId: shown().rows.map.id, changes };
      const values = { title: from.name, stage: into.name };
      const label = text()('map.did.stage.merge', values);
      return act(label, () => mergeStages(db, from.id, into.id, onMap), text()('map.stage.merged', values));
    },
    splitStage: async (columnId) => {
      const { map } = shown().rows;
      const column = shown().whole.columns.find(({ id }) => id === columnId);
      const stage = column && stageOf(column.stageId ?? '');
      if (!column || !stage) return false;
      const own = columnsOf(shown().whole, stage.id);
      const fresh = { id: db.platform.newId(), projectId: map.projectId, name: text()('map.stage.new') };
      const changes = moveToStage(own.slice(own.indexOf(column)), fresh.id);
      const label = text()('map.did.stage.split', { title: stage.name });
      const done = await act(label, () => splitStage(db, fresh, stage.id, { mapId: map.id, changes }));
      if (done) typeAt(`${fresh.id}/name`);
      return done;
    },
    collapse: ({ id, name }, collapsed) => {
      const { map } = shown().rows;
      const others = map.collapsedStageIds.filter((other) => other !== id);
      const label = text()(collapsed ? 'map.did.collapse' : 'map.did.expand', { title: name });
      const collapsedStageIds = collapsed ? [...others, id] : others;
      return act(label, () => patching(db, 'maps', map.id, { collapsedStageIds }));
    },
    applyTemplate: (template) => {
      const { projectId } = shown().rows.map;
      const texts = stageTexts(STAGE_TEMPLATES[template], text());
      const told = text()('map.template.done', { template: text()(`template.${template}`) });
      return act(text()('map.did.template'), () => applyStageTemplate(db, projectId, texts), told);
    },
  };
}
