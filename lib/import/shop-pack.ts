// Shop pack: what a checked bundle has to hold to be one brief to walk, and nothing besides.
import { AppError } from '@/lib/domain/app-error';
import type { Brief } from '@/lib/domain/brief';
import type { Persona } from '@/lib/domain/persona';
import type { Project } from '@/lib/domain/project';
import { kept } from '@/lib/domain/row';
import { TABLE_NAMES } from '@/lib/domain/tables';
import type { CheckedBundle } from './checked-bundle';

/** What is said of a pack before anything is written. */
export interface ShopPack {
  project: Project;
  brief: Brief;
  persona: Persona | null;
  stages: number;
  /** When it was made (epoch ms). */
  createdAt: number;
}

const OF_PACK: readonly string[] = ['projects', 'stages', 'personas', 'briefs'];

/**
 * The pack in a bundle. Throws AppError `pack-foreign` for a bundle with anything else in it: walkthroughs, maps, pictures, a
 * second project, or rows that do not belong to the brief. Those go through the library, where all of it is shown.
 */
export function shopPackOf({ rows, blobs, manifest }: CheckedBundle): ShopPack {
  const [[brief], [project], [persona]] = [rows.briefs, rows.projects, rows.personas];
  const others = TABLE_NAMES.filter((table) => !OF_PACK.includes(table) && rows[table].length > 0);
  const single = rows.briefs.length === 1 && rows.projects.length === 1 && rows.personas.length <= 1;
  if (!brief || !project || !single || others.length > 0 || blobs.size > 0) {
    throw new AppError('pack-foreign', { detail: others.join(' ') });
  }
  const own = [brief, ...rows.stages, ...rows.personas].every(({ projectId }) => projectId === project.id);
  const named = persona === undefined || persona.id === brief.personaId;
  const alive = [brief, project, ...rows.personas].every(({ deletedAt }) => deletedAt === null);
  if (!own || !named || !alive) throw new AppError('pack-foreign', { detail: 'rows' });
  return {
    project,
    brief,
    persona: persona ?? null,
    stages: kept(rows.stages).length,
    createdAt: manifest.createdAt,
  };
}
