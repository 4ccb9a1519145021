// Library: everything a list of projects, walkthroughs and maps says, read without a single touchpoint.
import type { Id } from '@/lib/domain/id';
import type { JourneyMap } from '@/lib/domain/journey-map';
import type { Persona } from '@/lib/domain/persona';
import type { Project } from '@/lib/domain/project';
import type { Summary } from '@/lib/domain/summary';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import { newGone } from './gone';
import { addProject, type StageText } from './projects';
import { write } from './write';

/** Without what is in the trash, newest first. */
export interface LibraryRows {
  projects: readonly Project[];
  walkthroughs: readonly Walkthrough[];
  maps: readonly JourneyMap[];
  personas: ReadonlyMap<Id, Persona>;
  /** Of the walkthroughs that have one; the others are still to be summed up. */
  summaries: ReadonlyMap<Id, Summary>;
}

/** What `loadLibrary` reads. */
export const LIBRARY_TABLES = ['projects', 'walkthroughs', 'maps', 'personas', 'summaries'] as const;

export async function loadLibrary(db: Database): Promise<LibraryRows> {
  const [projects, walkthroughs, maps, personas, summaries] = await Promise.all([
    db.projects.toArray(),
    db.walkthroughs.toArray(),
    db.maps.toArray(),
    db.personas.toArray(),
    db.summaries.toArray(),
  ]);
  const binned = (rows: readonly { id: Id; deletedAt: number | null }[]) =>
    new Set(rows.filter((row) => row.deletedAt !== null).map((row) => row.id));
  const gone = newGone(binned(projects), binned(walkthroughs));
  return {
    projects: projects.filter((row) => row.deletedAt === null).reverse(),
    walkthroughs: walkthroughs.filter((row) => !gone.walkthrough(row)).sort((a, b) => b.startedAt - a.startedAt),
    maps: maps.filter((row) => !gone.map(row)).reverse(),
    personas: byId(personas),
    summaries: byId(summaries),
  };
}

function byId<Row extends { id: Id }>(rows: readonly Row[]): Map<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Adds a project with its stages. */
export async function createProject(db: Database, name: string, stages: readonly StageText[]): Promise<Project> {
  return write(db, ['projects', 'stages'], (pen) => addProject(pen, name, stages));
}
