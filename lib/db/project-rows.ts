// Project rows: everything that a project's page says of its plan and its decisions, read without a single touchpoint.
import type { Brief } from '@/lib/domain/brief';
import type { Id } from '@/lib/domain/id';
import type { JourneyMap } from '@/lib/domain/journey-map';
import type { Metric } from '@/lib/domain/metric';
import type { Action, Opportunity } from '@/lib/domain/opportunity';
import { byOrder } from '@/lib/domain/order';
import type { Persona } from '@/lib/domain/persona';
import type { Project } from '@/lib/domain/project';
import { kept } from '@/lib/domain/row';
import type { Stage, Step } from '@/lib/domain/stage';
import type { TableName } from '@/lib/domain/tables';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import { plainReader, type RowReader } from './row-reader';

/** Without what is in the trash; in their order, what has none with the newest first. */
export interface ProjectRows {
  project: Project;
  stages: readonly Stage[];
  steps: readonly Step[];
  personas: readonly Persona[];
  briefs: readonly Brief[];
  walkthroughs: readonly Walkthrough[];
  maps: readonly JourneyMap[];
  opportunities: readonly Opportunity[];
  actions: readonly Action[];
  metrics: readonly Metric[];
}

/** Where `loadProjectRows` reads. */
export const PROJECT_TABLES = [
  'projects',
  'stages',
  'steps',
  'personas',
  'briefs',
  'walkthroughs',
  'maps',
  'opportunities',
  'actions',
  'metrics',
] as const satisfies readonly TableName[];

/** `undefined` where there is no such project, or it is in the trash. */
export async function loadProjectRows(
  db: Database,
  projectId: Id,
  reader: RowReader = plainReader(db),
): Promise<ProjectRows | undefined> {
  const project = await db.projects.get(projectId);
  if (!project || project.deletedAt !== null) return undefined;
  const own = async <Name extends Exclude<(typeof PROJECT_TABLES)[number], 'projects'>>(table: Name) =>
    kept(await reader.rowsWhere(table, 'projectId', [projectId]));
  const [stages, steps, personas, briefs, walkthroughs, maps, opportunities, actions, metrics] = await Promise.all([
    own('stages'),
    own('steps'),
    own('personas'),
    own('briefs'),
    own('walkthroughs'),
    own('maps'),
    own('opportunities'),
    own('actions'),
    own('metrics'),
  ]);
  const newestFirst = (a: { id: Id }, b: { id: Id }) => (a.id < b.id ? 1 : -1);
  return {
    project,
    stages: stages.sort(byOrder),
    steps: steps.sort(byOrder),
    personas: personas.sort(newestFirst),
    briefs: briefs.sort(newestFirst),
    walkthroughs: walkthroughs.sort((a, b) => b.startedAt - a.startedAt),
    maps: maps.sort(newestFirst),
    opportunities: opportunities.sort(byOrder),
    actions: actions.sort(byOrder),
    metrics: metrics.sort(newestFirst),
  };
}
