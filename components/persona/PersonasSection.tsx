// Personas section: who the shoppers of a project play, as cards; one of them opens as a sheet.
import { Plus } from 'lucide-preact';
import type { Persona } from '@/lib/domain/persona';
import { PROJECT_TEMPLATES } from '@/lib/domain/project';
import type { ProjectPage, ProjectRows } from '@/lib/state/project-page';
import type { Personas } from '@/lib/state/project-personas';
import { Avatar } from '../controls/Avatar';
import cards from '../controls/cards.module.css';
import controls from '../controls/controls.module.css';
import { Menu } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';
import { PersonaSheet } from './PersonaSheet';

interface Props {
  rows: ProjectRows;
  rowId: string | null;
  page: Pick<ProjectPage, 'open' | 'saver'>;
  personas: Personas;
}

export function PersonasSection({ rows, rowId, page, personas }: Props) {
  const { t } = useSpeech();
  const opened = rows.personas.find(({ id }) => id === rowId);
  if (opened) return <PersonaSheet key={opened.id} rows={rows} persona={opened} page={page} personas={personas} />;
  return (
    <section aria-labelledby="personas-heading">
      <div class={cards.head}>
        <h1 id="personas-heading">{t('project.tab.personas')}</h1>
        <AddPersona personas={personas} />
      </div>
      {rows.personas.length === 0 ? (
        <div class={cards.empty}>
          <h2>{t('persona.none')}</h2>
          <p>{t('persona.none.hint')}</p>
        </div>
      ) : (
        <ul class={cards.cards} aria-label={t('persona.list')}>
          {rows.personas.map((persona) => (
            <PersonaCard key={persona.id} rows={rows} persona={persona} onOpen={() => page.open(persona.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AddPersona({ personas }: Pick<Props, 'personas'>) {
  const { t } = useSpeech();
  const examples = PROJECT_TEMPLATES.map((id) => ({ label: t(`template.${id}`), run: () => void personas.add(id) }));
  return (
    <Menu
      label={t('persona.add')}
      class={`${controls.button} ${controls.primary}`}
      groups={() => [
        { items: [{ label: t('persona.blank'), run: () => void personas.add(null) }] },
        { label: t('persona.examples'), items: examples },
      ]}
    >
      <Plus size={15} aria-hidden="true" />
      {t('persona.add')}
    </Menu>
  );
}

interface CardProps {
  rows: ProjectRows;
  persona: Persona;
  onOpen: () => void;
}

function PersonaCard({ rows, persona, onOpen }: CardProps) {
  const { t } = useSpeech();
  const { segment, quote, actorType, id } = persona;
  const runs = rows.walkthroughs.filter(({ personaId }) => personaId === id).length;
  const briefs = rows.briefs.filter(({ personaId }) => personaId === id).length;
  const facts = [
    runs > 0 && t('persona.played', { n: runs }),
    briefs > 0 && t('persona.briefed', { n: briefs }),
  ].filter(Boolean);
  return (
    <li>
      <button type="button" class={cards.card} onClick={onOpen}>
        <span class={cards.top}>
          <Avatar persona={persona} size={52} />
          <span class={cards.words}>
            <b dir="auto">{persona.name || t('untitled')}</b>
            <small dir="auto">{[segment, t(`persona.actor.${actorType}`)].filter(Boolean).join(' · ')}</small>
          </span>
        </span>
        {quote && (
          <q class={cards.quote} dir="auto">
            {quote}
          </q>
        )}
        {facts.length > 0 && <small class={cards.facts}>{facts.join(' · ')}</small>}
      </button>
    </li>
  );
}
