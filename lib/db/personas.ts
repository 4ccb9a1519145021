// Personas: who a walkthrough is walked as.
import type { Id } from '@/lib/domain/id';
import { BLANK_PERSONA, type Persona } from '@/lib/domain/persona';
import type { Row } from '@/lib/domain/row';
import type { Database } from './database';
import type { Deed } from './revert';
import { write } from './write';

/** What is said of a persona when it is made. */
export type NewPersona = Pick<Persona, 'projectId' | 'name'> & Partial<Omit<Persona, keyof Row>>;

/** Adds a persona with the id that the page gives it. */
export function addPersona(db: Database, id: Id, fields: NewPersona): Promise<Deed> {
  return write(db, ['personas'], async (pen) => {
    await pen.add('personas', { ...BLANK_PERSONA, ...fields }, id);
    return { changes: pen.changes };
  });
}

/** Adds the same persona once more under the id that the page gives it. */
export function copyPersona(db: Database, persona: Persona, id: Id, name: string): Promise<Deed> {
  const { createdAt, deletedAt, author, stamps, seen, conflicts, id: old, ...fields } = persona;
  return addPersona(db, id, { ...fields, name });
}

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
