// Project overview: what can be done with a project's objectives, stages and review date; everything can be taken back.
import { patching } from '@/lib/db/deed';
import { changeObjectives } from '@/lib/db/projects';
import { addStage, moveStage, removeStage } from '@/lib/db/stages';
import type { Id } from '@/lib/domain/id';
import { insertItems, moveItem } from '@/lib/domain/item-list';
import type { Beside } from '@/lib/domain/order';
import type { Objective } from '@/lib/domain/project';
import type { Stage } from '@/lib/domain/stage';
import type { ProjectContext } from './project-page';

export interface Overview {
  /** Adds an empty objective at the end, or behind another one. Resolves to its id. */
  addObjective(after: Id | null): Promise<Id | null>;
  removeObjective(objective: Objective): Promise<void>;
  moveObjective(id: Id, beside: Beside): Promise<void>;
  addStage(after: Stage | null): Promise<Id | null>;
  removeStage(stage: Stage): Promise<void>;
  moveStage(id: Id, beside: Beside): Promise<void>;
  /** Midnight UTC of the person's day, epoch ms. */
  today(): number;
  /** As `today`; `null`: no review is planned. */
  setReviewAt(at: number | null): Promise<void>;
  /** The same day so many months from today. */
  setReviewIn(months: number): Promise<void>;
}

export function newOverview({ db, page, rows, text }: ProjectContext): Overview {
  const { act } = page.doing;
  const project = () => rows().project;
  const stages = () => rows().stages;
  const dayIn = (months: number) => {
    const now = new Date(db.platform.now());
    return Date.UTC(now.getFullYear(), now.getMonth() + months, now.getDate());
  };
  const setReviewAt = async (reviewAt: number | null) => {
    await act(text()('project.did.review'), () => patching(db, 'projects', project().id, { reviewAt }));
  };
  return {
    async addObjective(after) {
      const fresh = { id: db.platform.newId(), text: '' };
      const add = (all: readonly Objective[]) => insertItems(all, [fresh], after);
      const done = await act(text()('project.did.objective.add'), () => changeObjectives(db, project().id, add));
      return done ? fresh.id : null;
    },
    async removeObjective({ id, text: words }) {
      await page.saver.flush();
      const remove = (all: readonly Objective[]) => all.filter((one) => one.id !== id);
      const told = text()('project.objective.removed', { name: words || text()('untitled') });
      await act(text()('project.did.objective.remove'), () => changeObjectives(db, project().id, remove), told);
    },
    async moveObjective(id, beside) {
      const move = (all: readonly Objective[]) => moveItem(all, id, beside);
      await act(text()('project.did.objective.move'), () => changeObjectives(db, project().id, move));
    },
    async addStage(after) {
      const stage = { id: db.platform.newId(), projectId: project().id, name: text()('project.stage.new') };
      const beside = after && { id: after.id, side: 'after' as const };
      return (await act(text()('project.did.stage.add'), () => addStage(db, stage, beside))) ? stage.id : null;
    },
    async removeStage(stage) {
      await page.saver.flush();
      const told = text()('project.stage.removed', { name: stage.name || text()('untitled') });
      await act(text()('project.did.stage.remove'), () => removeStage(db, stage), told);
    },
    async moveStage(id, beside) {
      const stage = stages().find((one) => one.id === id);
      if (stage) await act(text()('project.did.stage.move'), () => moveStage(db, stage, beside));
    },
    today: () => dayIn(0),
    setReviewAt,
    setReviewIn: (months) => setReviewAt(dayIn(months)),
  };
}
