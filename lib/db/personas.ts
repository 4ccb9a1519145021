// Personas: who a walkthrough is walked as.
import type { Id } from '@/lib/domain/id';
import { BLANK_PERSONA } from '@/lib/domain/persona';
import type { Database } from './database';
import { write } from './write';

/**
 * Names the persona of a walkthrough and of its maps: renames the one it has, makes one where there is none, and with
 * an empty name takes it off this walkthrough and those of its maps that had it.
 */
export async function setPersona(db: Database, walkthroughId: Id, name: string): Promise<void> {
  await write(db, ['personas', 'walkthroughs', 'maps'], async (pen) => {
    // Read here, so that two that come at once make one persona.
    const run = await db.walkthroughs.get(walkthroughId);
    if (!run) return;
    const persona = run.personaId === null ? undefined : await db.personas.get(run.personaId);
    if (persona && name !== '') {
      if (persona.name !== name) await pen.patch('personas', persona.id, { name });
      return;
    }
    if (name === '' && run.personaId === null) return;
    const next =
      name === '' ? null : (await pen.add('personas', { ...BLANK_PERSONA, projectId: run.projectId, name })).id;
    await pen.patch('walkthroughs', run.id, { personaId: next });
    for (const map of await db.maps.where('walkthroughIds').equals(run.id).toArray()) {
      if (map.personaId === run.personaId) await pen.patch('maps', map.id, { personaId: next });
    }
  });
}
