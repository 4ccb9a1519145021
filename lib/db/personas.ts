// Personas: who a walkthrough is walked as.
import type { Id } from '@/lib/domain/id';
import { BLANK_PERSONA, type Persona } from '@/lib/domain/persona';
import { kept, type Row } from '@/lib/domain/row';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import type { Deed } from './revert';
import { type Pen, write } from './write';

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
 * Says as whom a walkthrough is walked, by name: as the persona of its project that is called so, else as a new one; a
 * persona that only this walkthrough has is renamed. An empty name takes it off this walkthrough and those of its maps that
 * had it.
 */
export async function setPersona(db: Database, walkthroughId: Id, name: string): Promise<void> {
  await write(db, ['personas', 'briefs', 'walkthroughs', 'maps'], async (pen) => {
    // Read here, so that two that come at once make one persona.
    const run = await db.walkthroughs.get(walkthroughId);
    if (!run) return;
    if (name === '') {
      if (run.personaId !== null) await walkAs(db, pen, run, null);
      return;
    }
    const { projectId, personaId } = run;
    const all = kept(await db.personas.where({ projectId }).toArray());
    const called = all.find((persona) => persona.name === name);
    if (called) {
      if (called.id !== personaId) await walkAs(db, pen, run, called.id);
    } else if (personaId !== null && all.some(({ id }) => id === personaId) && (await isAlone(db, run, personaId))) {
      await pen.patch('personas', personaId, { name });
    } else {
      const { id } = await pen.add('personas', { ...BLANK_PERSONA, projectId, name });
      await walkAs(db, pen, run, id);
    }
  });
}

/** Whether nothing but this run is of the persona. */
async function isAlone(db: Database, { id, projectId }: Walkthrough, personaId: Id): Promise<boolean> {
  const [briefs, runs] = await Promise.all([
    db.briefs.where({ projectId }).toArray(),
    db.walkthroughs.where({ projectId }).toArray(),
  ]);
  return ![...briefs, ...runs.filter((other) => other.id !== id)].some((row) => row.personaId === personaId);
}

/** Gives a run another persona, and those of its maps that had the same; for a transaction over `walkthroughs` and `maps`. */
export async function walkAs(db: Database, pen: Pen, run: Walkthrough, personaId: Id | null): Promise<void> {
  await pen.patch('walkthroughs', run.id, { personaId });
  for (const map of await db.maps.where('walkthroughIds').equals(run.id).toArray()) {
    if (map.personaId === run.personaId) await pen.patch('maps', map.id, { personaId });
  }
}
