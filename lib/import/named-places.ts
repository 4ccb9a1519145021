// Named places: the stages and steps that drafts name, found among those of a project, or added behind them.
import type { Database } from '@/lib/db/database';
import { addStages, loadStages } from '@/lib/db/projects';
import type { Pen } from '@/lib/db/write';
import { fold } from '@/lib/domain/fold';
import { groupBy } from '@/lib/domain/group-by';
import type { Id } from '@/lib/domain/id';
import { byOrder, orderBetween } from '@/lib/domain/order';
import { kept } from '@/lib/domain/row';
import type { Stage } from '@/lib/domain/stage';
import type { TouchpointDraft } from '@/lib/domain/touchpoint-draft';

export interface Places {
  /** All of the project, in order. */
  stages: readonly Stage[];
  /** `null` for a name that no draft had. */
  stageNamed(name: string): Id | null;
  stepOf(draft: Pick<TouchpointDraft, 'stage' | 'step'>): Id | null;
  /** Those that were added. */
  stageIds: readonly Id[];
  stepIds: readonly Id[];
}

const same = (name: string): string => fold(name).trim();

/** For use inside a transaction over `stages` and `steps`. */
export async function newPlaces(
  db: Database,
  pen: Pen,
  projectId: Id,
  drafts: readonly TouchpointDraft[],
): Promise<Places> {
  const there = await loadStages(db, projectId);
  const known = new Set(there.map(({ name }) => same(name)));
  const wanted = new Map(drafts.filter(({ stage }) => stage !== '').map(({ stage }) => [same(stage), stage] as const));
  const names = [...wanted].filter(([key]) => !known.has(key)).map(([, name]) => ({ name, goal: '' }));
  const added = await addStages(pen, projectId, names, there.at(-1)?.order ?? null);
  const stages = [...there, ...added];
  const byName = new Map(stages.map(({ id, name }) => [same(name), id] as const));
  const stageNamed = (name: string) => byName.get(same(name)) ?? null;
  const steps = await addSteps(db, pen, projectId, drafts, stageNamed);
  return {
    stages,
    stageNamed,
    stepOf: ({ stage, step }) => steps.byKey.get(keyOf(stageNamed(stage), step)) ?? null,
    stageIds: added.map(({ id }) => id),
    stepIds: steps.added,
  };
}

const keyOf = (stageId: Id | null, title: string) => `${stageId ?? ''} ${same(title)}`;

/** A step is made where several touchpoints share it, or where it is called otherwise than its touchpoint. */
async function addSteps(
  db: Database,
  pen: Pen,
  projectId: Id,
  drafts: readonly TouchpointDraft[],
  stageNamed: (name: string) => Id | null,
): Promise<{ byKey: ReadonlyMap<string, Id>; added: Id[] }> {
  const there = kept(await db.steps.where({ projectId }).toArray()).sort(byOrder);
  const byKey = new Map(there.map(({ id, stageId, title }) => [keyOf(stageId, title), id] as const));
  const named = drafts.filter(({ step }) => step !== '');
  const groups = groupBy(named, ({ stage, step }) => keyOf(stageNamed(stage), step));
  const added: Id[] = [];
  let order = there.at(-1)?.order ?? null;
  for (const [key, group] of groups) {
    const [first] = group;
    if (!first || byKey.has(key) || (group.length === 1 && same(first.step) === same(first.title))) continue;
    order = orderBetween(order, null);
    const stageId = stageNamed(first.stage);
    const { id } = await pen.add('steps', { projectId, stageId, order, title: first.step, urlPattern: null });
    byKey.set(key, id);
    added.push(id);
  }
  return { byKey, added };
}
