// Gone: what is out of sight because it, or what it belongs to, is in the trash.
import type { Id } from '@/lib/domain/id';
import type { JourneyMap } from '@/lib/domain/journey-map';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';

export interface Gone {
  project(id: Id): boolean;
  walkthrough(run: Walkthrough): boolean;
  /** A map goes with its project, and with the last of the walkthroughs that it shows. */
  map(map: JourneyMap): boolean;
}

/**
 * Who is gone, as the projects and walkthroughs of the database stand. Not an async function: a live query that awaits
 * one within another loses sight of what it reads afterwards.
 */
export function loadGone(db: Database): Promise<Gone> {
  return Promise.all([
    db.projects.where('deletedAt').above(0).primaryKeys(),
    db.walkthroughs.where('deletedAt').above(0).primaryKeys(),
  ]).then(([projects, runs]) => newGone(new Set(projects), new Set(runs)));
}

/** `projects` and `runs` are those in the trash. */
export function newGone(projects: ReadonlySet<Id>, runs: ReadonlySet<Id>): Gone {
  return {
    project: (id) => projects.has(id),
    walkthrough: (run) => run.deletedAt !== null || projects.has(run.projectId),
    map: ({ deletedAt, projectId, walkthroughIds }) =>
      deletedAt !== null ||
      projects.has(projectId) ||
      (walkthroughIds.length > 0 && walkthroughIds.every((id) => runs.has(id))),
  };
}

/** Ids of walkthroughs, touchpoints, findings and snapshots of `runIds` that are gone by themselves or with their owner. */
export async function loadGoneIds(db: Database, runIds: readonly Id[]): Promise<Set<Id>> {
  const [runs, touchpoints, findings] = await Promise.all([
    db.walkthroughs.bulkGet([...runIds]),
    db.touchpoints.where('walkthroughId').anyOf(runIds).toArray(),
    db.findings.where('walkthroughId').anyOf(runIds).toArray(),
  ]);
  const gone = new Set<Id>();
  for (const run of runs) if (run && run.deletedAt !== null) gone.add(run.id);
  for (const row of touchpoints) if (row.deletedAt !== null || gone.has(row.walkthroughId)) gone.add(row.id);
  const pictured = [...gone];
  for (const row of findings) if (row.deletedAt !== null || gone.has(row.touchpointId)) gone.add(row.id);
  const snapshots = await db.snapshots.where('touchpointId').anyOf(pictured).primaryKeys();
  for (const id of snapshots) gone.add(id);
  return gone;
}
