// Contents: what stands in a stage, on a step, in a lane or at a touchpoint, on all maps and in all runs of the project.
import type { UndoableTable } from '@/lib/domain/change';
import type { Id } from '@/lib/domain/id';
import type { Override } from '@/lib/domain/journey-map';
import type { Database } from './database';
import type { Pen } from './write';

/** How many rows would lose their place with this one; the trash does not count. */
export async function contentsOf(db: Database, table: UndoableTable, id: Id): Promise<number> {
  if (table === 'lanes') return db.cards.where('laneId').equals(id).filter(isKept).count();
  if (table === 'touchpoints') return saidOf(db, id);
  if (table !== 'stages' && table !== 'steps') return 0;
  const row = await db.table<{ projectId: Id }, Id>(table).get(id);
  if (!row) return 0;
  const { touchpoints, steps, overrides, opportunities, metrics } = await placedRows(db, row.projectId);
  const field = table === 'stages' ? 'stageId' : 'stepId';
  const here = [
    ...touchpoints.filter((touchpoint) => touchpoint[field] === id),
    ...steps.filter((step) => table === 'stages' && step.stageId === id),
    ...[...opportunities, ...metrics].filter((decision) => table === 'stages' && decision.stageId === id),
    ...overrides.filter((override) => override.field === field && override.value === id),
  ];
  return here.filter(isKept).length;
}

/** What was said of a touchpoint that was drawn on a map: its findings and cards, and what maps read of it. */
async function saidOf(db: Database, id: Id): Promise<number> {
  const touchpoint = await db.touchpoints.get(id);
  const counts = await Promise.all([
    db.findings.where('touchpointId').equals(id).filter(isKept).count(),
    db.cards.where('touchpointId').equals(id).filter(isKept).count(),
    db.overrides
      .where('mapId')
      .equals(touchpoint?.walkthroughId ?? '')
      .filter((row) => row.targetId === id && isKept(row))
      .count(),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Moves what stands in one of these stages, in the run or on a map, to the stage given for it: `all` of it, or what is
 * not in the trash.
 */
export async function moveContents(
  db: Database,
  pen: Pen,
  target: ReadonlyMap<Id, Id | null>,
  which: 'all' | 'kept',
): Promise<void> {
  const [first] = target.keys();
  const stage = first === undefined ? undefined : await db.stages.get(first);
  if (!stage) return;
  const { touchpoints, steps, overrides, opportunities, metrics } = await placedRows(db, stage.projectId);
  const next = (row: { deletedAt: number | null }, stageId: Id | null): Id | null | undefined =>
    stageId === null || (which === 'kept' && !isKept(row)) ? undefined : target.get(stageId);
  for (const row of touchpoints) {
    const stageId = next(row, row.stageId);
    if (stageId !== undefined) await pen.evenFinal.patch('touchpoints', row.id, { stageId });
  }
  for (const row of steps) {
    const stageId = next(row, row.stageId);
    if (stageId !== undefined) await pen.patch('steps', row.id, { stageId });
  }
  for (const row of opportunities) {
    const stageId = next(row, row.stageId);
    if (stageId !== undefined) await pen.patch('opportunities', row.id, { stageId });
  }
  for (const row of metrics) {
    const stageId = next(row, row.stageId);
    if (stageId !== undefined) await pen.patch('metrics', row.id, { stageId });
  }
  for (const row of overrides) {
    const value = row.field === 'stageId' ? next(row, row.value) : undefined;
    if (value !== undefined) await pen.patch('overrides', row.id, { value, deletedAt: row.deletedAt });
  }
}

/** Decisions about a step that ends go on at the column that takes its place. */
export async function moveDecisions(db: Database, pen: Pen, from: Id, to: Id): Promise<void> {
  const step = await db.steps.get(from);
  if (!step) return;
  for (const table of ['opportunities', 'metrics'] as const) {
    for (const { id, stepId } of await db[table].where({ projectId: step.projectId }).toArray()) {
      if (stepId === from) await pen.patch(table, id, { stepId: to });
    }
  }
}

const isKept = (row: { deletedAt: number | null }): boolean => row.deletedAt === null;

async function placedRows(db: Database, projectId: Id) {
  const ofProject = { projectId };
  const runs = await db.walkthroughs.where(ofProject).primaryKeys();
  const maps = await db.maps.where(ofProject).primaryKeys();
  const overrides: Override[] = await db.overrides.where('mapId').anyOf(maps).toArray();
  return {
    touchpoints: await db.touchpoints
      .where('walkthroughId')
      .anyOf([...runs, ...maps])
      .toArray(),
    steps: await db.steps.where(ofProject).toArray(),
    opportunities: await db.opportunities.where(ofProject).toArray(),
    metrics: await db.metrics.where(ofProject).toArray(),
    overrides,
  };
}
