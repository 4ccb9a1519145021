// Shop pack: one brief with its checklist, persona, stages and the name of its project, as a bundle for those who walk it.
import { NO_REPORT } from '@/lib/bundle/bundle-report';
import type { Database } from '@/lib/db/database';
import { loadPixels } from '@/lib/db/pictures';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import { BLANK_PROJECT, type Project } from '@/lib/domain/project';
import type { RowOf, TableName } from '@/lib/domain/tables';
import { newTombstone } from '@/lib/domain/tombstone';
import type { ExportFile, ExportRun, ExportSource } from '../contract';
import { fileName } from '../file-name';
import type { BundleSource } from './bundle-source';
import { BUNDLE_TYPE, zipBundle } from './zip-bundle';

/**
 * Writes the pack of a brief. Ids are those of the store, so that walkthroughs of it which come back belong to it at once.
 * Throws AppError `row-missing` for a brief or project that is gone, and an AbortError.
 */
export async function writeShopPack(
  db: Database,
  briefId: Id,
  made: ExportSource['made'],
  baseName: string,
  run: ExportRun,
): Promise<ExportFile> {
  const { blob } = await zipBundle(packSource(db, await packRows(db, briefId), made), run);
  return { name: fileName('bundle', baseName), blob: blob.slice(0, blob.size, BUNDLE_TYPE), notes: [] };
}

type PackRows = { [Name in TableName]?: RowOf[Name][] };

async function packRows(db: Database, briefId: Id): Promise<PackRows> {
  const brief = await db.briefs.get(briefId);
  if (!brief || brief.deletedAt !== null) throw new AppError('row-missing', { detail: 'briefs' });
  const project = await db.projects.get(brief.projectId);
  if (!project || project.deletedAt !== null) throw new AppError('row-missing', { detail: 'projects' });
  const persona = brief.personaId === null ? undefined : await db.personas.get(brief.personaId);
  const stages = await db.stages.where('projectId').equals(project.id).toArray();
  return {
    projects: [nameOnly(project)],
    stages: stages.map((stage) => (stage.deletedAt === null ? stage : newTombstone('stages', stage))),
    personas: persona?.deletedAt === null ? [persona] : [],
    briefs: [brief],
  };
}

/** A project without what is the lead's business alone; fields without a stamp lose against any device that has their words. */
function nameOnly(project: Project): Project {
  const told = ['name', 'deletedAt'];
  const only = <T>(of: Record<string, T>) =>
    Object.fromEntries(Object.entries(of).filter(([key]) => told.includes(key)));
  return {
    ...project,
    ...BLANK_PROJECT,
    stamps: only(project.stamps),
    seen: only(project.seen),
    conflicts: project.conflicts.filter(({ field }) => told.includes(field)),
  };
}

function packSource(db: Database, rows: PackRows, made: ExportSource['made']): BundleSource {
  return {
    made,
    mapId: null,
    part: { number: 1, of: 1 },
    report: NO_REPORT,
    reportText: null,
    picture: (id) => loadPixels(db, id),
    rows: async (table) => (rows[table] ?? []) as RowOf[typeof table][],
  };
}
