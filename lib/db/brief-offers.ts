// Brief offers: the briefs that a shopper can start from, with the persona and the project of each.
import type { Brief } from '@/lib/domain/brief';
import type { Persona } from '@/lib/domain/persona';
import type { Project } from '@/lib/domain/project';
import { kept } from '@/lib/domain/row';
import type { Database } from './database';

export interface BriefOffer {
  brief: Brief;
  persona: Persona | null;
  project: Project;
}

/** Of all projects, the newest first; without what is in the trash. */
export async function loadBriefOffers(db: Database): Promise<BriefOffer[]> {
  const briefs = kept(await db.briefs.orderBy('id').reverse().toArray());
  const [projects, personas] = await Promise.all([
    db.projects.bulkGet(briefs.map(({ projectId }) => projectId)),
    db.personas.bulkGet(briefs.flatMap(({ personaId }) => personaId ?? [])),
  ]);
  const byId = new Map(personas.flatMap((persona) => (persona?.deletedAt === null ? [[persona.id, persona]] : [])));
  return briefs.flatMap((brief, index) => {
    const project = projects[index];
    if (project?.deletedAt !== null) return [];
    return [{ brief, project, persona: byId.get(brief.personaId ?? '') ?? null }];
  });
}
