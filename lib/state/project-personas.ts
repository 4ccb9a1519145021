// Project personas: what can be done with the personas of a project; everything can be taken back.
import { patching, removing } from '@/lib/db/deed';
import { addPersona, copyPersona, type NewPersona } from '@/lib/db/personas';
import type { Id } from '@/lib/domain/id';
import type { ActorType, Persona } from '@/lib/domain/persona';
import type { ProjectTemplateId } from '@/lib/domain/project';
import type { ProjectContext } from './project-page';
import { loadPersonaOf } from './template-texts';

export interface Personas {
  /** Adds a blank persona, or the one of a template, and opens it. */
  add(from: ProjectTemplateId | null): Promise<void>;
  copy(persona: Persona): Promise<void>;
  /** Into the trash, with an undo in the toast that says who goes on naming it. */
  remove(persona: Persona): Promise<void>;
  setActorType(id: Id, actorType: ActorType): Promise<void>;
  /** A picture that was chosen, dropped or pasted; `null` takes the portrait away. */
  setPortrait(id: Id, file: Blob | null): Promise<void>;
}

export function newPersonas({ db, page, rows, text, speech, attempt }: ProjectContext): Personas {
  const { act } = page.doing;
  const addAndOpen = async (fields: Omit<NewPersona, 'projectId'>) => {
    const id = db.platform.newId();
    const projectId = rows().project.id;
    if (await act(text()('persona.did.add'), () => addPersona(db, id, { ...fields, projectId }))) page.open(id);
  };
  return {
    add: (from) =>
      attempt(async () => addAndOpen(from === null ? { name: '' } : await loadPersonaOf(from, speech.value.language))),
    async copy(persona) {
      const t = text();
      const id = db.platform.newId();
      const name = t('library.copy-name', { name: persona.name || t('untitled') }).slice(0, 500);
      if (await act(t('persona.did.copy'), () => copyPersona(db, persona, id, name))) page.open(id);
    },
    async remove(persona) {
      const t = text();
      const { walkthroughs, maps, briefs } = rows();
      const names = (row: { personaId: Id | null }) => row.personaId === persona.id;
      const n = [...walkthroughs, ...maps, ...briefs].filter(names).length;
      const name = persona.name || t('untitled');
      await page.saver.flush();
      const told = n === 0 ? t('library.deleted', { name }) : t('persona.removed', { name, n });
      if (await act(t('persona.did.remove'), () => removing(db, 'personas', persona.id), told)) page.open(null);
    },
    async setActorType(id, actorType) {
      await act(text()('persona.did.change'), () => patching(db, 'personas', id, { actorType }));
    },
    setPortrait: (id, file) =>
      attempt(async () => {
        const { makePortrait } = await import('./portrait');
        const portrait = file && (await makePortrait(file));
        await act(text()('persona.did.portrait'), () => patching(db, 'personas', id, { portrait }));
      }),
  };
}
