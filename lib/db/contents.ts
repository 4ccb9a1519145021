// Contents: what stands in a stage, on a step or in a lane, on all maps and in all runs of the project.
import type { UndoableTable } from '@/lib/domain/change';
import type { Id } from '@/lib/domain/id';
import type { Override } from '@/lib/domain/journey-map';
import type { Database } from './database';
import type { Pen } from './write';

/** How many rows would lose their place with this one; the trash does not count. */
export async function contentsOf(db: Database, table: UndoableTable, id: Id): Promise<number> {
  if (table === 'lanes') return db.cards.where('laneId').equals(id).filter(isKept).count();
  if (table !== 'stages' && table !== 'steps') return 0;
  const row = await db.table<{ projectId: Id }, Id>(table).get(id);
  if (!row) return 0;
  const { touchpoints, steps, overrides } = await placedRows(db, row.projectId);
  const field = table === 'stages' ? 'stageId' : 'stepId';
  const here = [
    ...touchpoints.filter((touchpoint) => touchpoint[field] === id),
    ...steps.filter((step) => table === 'stages' && step.stageId === id),
    ...overrides.filter((override) => override.field === field && override.value === id),
  ];
  return here.filter(isKept).length;
}

/** Moves everything that stands in one of these stages, in the run or on a map, to the stage given for it. */
export async function moveContents(db: Database, pen: Pen, target: ReadonlyMap<Id, Id | null>): Promise<void> {
  const [first] = target.keys();
  const stage = first === undefined ? undefined : await db.stages.get(first);
  if (!stage) return;
  const { touchpoints, steps, overrides } = await placedRows(db, stage.projectId);
  const to = (id: Id | null): Id | null | undefined => (id === null ? undefined : target.get(id));
  for (const { id, stageId } of touchpoints) {
    const next = to(stageId);
    if (next !== undefined) await pen.patch('touchpoints', id, { stageId: next });
  }
  for (const { id, stageId } of steps) {
    const next = to(stageId);
    if (next !== undefined) await pen.patch('steps', id, { stageId: next });
  }
  for (const { id, field, value, deletedAt } of overrides) {
    const next = field === 'stageId' ? to(value) : undefined;
    if (next !== undefined) await pen.patch('overrides', id, { value: next, deletedAt });
  }
}

const isKept = (row: { deletedAt: number | null }): boolean => row.deletedAt === null;

async function placedRows(db: Database, projectId: Id) {
  const ofProject = { projectId };
  const runs = await db.walkthroughs.where(ofProject).primaryKeys();
  const maps = await db.maps.where(ofProject).primaryKeys();
  const overrides: Override[] = await db.overrides.where('mapId').anyOf(maps).toArray();
  return {
    touchpoints: await db.touchpoints.where('walkthroughId').anyOf(runs).toArray(),
    steps: await db.steps.where(ofProject).toArray(),
    overrides,
  };
}
