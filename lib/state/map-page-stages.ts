// Map page stages: the stages of the project, edited where the map shows them.
import { addStage, applyStageTemplate, heirOf, moveStage, removeStage } from '@/lib/db/stages';
import type { Id } from '@/lib/domain/id';
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
    applyTemplate: (template) => {
      const { projectId } = shown().rows.map;
      const texts = stageTexts(STAGE_TEMPLATES[template], text());
      const told = text()('map.template.done', { template: text()(`template.${template}`) });
      return act(text()('map.did.template'), () => applyStageTemplate(db, projectId, texts), told);
    },
  };
}
