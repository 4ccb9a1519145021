// Briefs section: the scenarios of a project as cards; one of them opens as a page.
import { Plus } from 'lucide-preact';
import type { Brief } from '@/lib/domain/brief';
import { PROJECT_TEMPLATES } from '@/lib/domain/project';
import type { Briefs } from '@/lib/state/project-briefs';
import type { ProjectPage, ProjectRows } from '@/lib/state/project-page';
import { formatDay } from '@/lib/text/format';
import { Avatar } from '../controls/Avatar';
import cards from '../controls/cards.module.css';
import controls from '../controls/controls.module.css';
import { Menu, type MenuGroup } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';
import { BriefPage } from './BriefPage';

export interface BriefsProps {
  rows: ProjectRows;
  rowId: string | null;
  page: Pick<ProjectPage, 'open' | 'saver'>;
  briefs: Briefs;
}

export function BriefsSection({ rows, rowId, page, briefs }: BriefsProps) {
  const { t } = useSpeech();
  const opened = rows.briefs.find(({ id }) => id === rowId);
  if (opened) return <BriefPage key={opened.id} rows={rows} brief={opened} page={page} briefs={briefs} />;
  return (
    <section aria-labelledby="briefs-heading">
      <div class={cards.head}>
        <h1 id="briefs-heading">{t('project.tab.briefs')}</h1>
        <AddBrief rows={rows} briefs={briefs} />
      </div>
      {rows.briefs.length === 0 ? (
        <div class={cards.empty}>
          <h2>{t('brief.none')}</h2>
          <p>{t('brief.none.hint')}</p>
        </div>
      ) : (
        <ul class={cards.cards} aria-label={t('brief.list')}>
          {rows.briefs.map((brief) => (
            <BriefCard key={brief.id} rows={rows} brief={brief} onOpen={() => page.open(brief.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AddBrief({ rows, briefs }: Pick<BriefsProps, 'rows' | 'briefs'>) {
  const { t } = useSpeech();
  const named = (name: string) => name || t('untitled');
  const groups = (): MenuGroup[] => [
    { items: [{ label: t('brief.blank'), run: () => void briefs.add(null) }] },
    {
      label: t('brief.examples'),
      items: PROJECT_TEMPLATES.map((id) => ({ label: t(`template.${id}`), run: () => void briefs.add(id) })),
    },
    {
      label: t('brief.from-run'),
      items: rows.walkthroughs
        .filter(({ recording }) => recording === 'finished')
        .map((run) => ({ key: run.id, label: named(run.name), run: () => void briefs.addFromRun(run) })),
    },
    {
      label: t('brief.from-map'),
      items: rows.maps.map((map) => ({
        key: map.id,
        label: named(map.name),
        run: () => void briefs.addFromMap(map),
      })),
    },
  ];
  return (
    <Menu
      label={t('brief.add')}
      class={`${controls.button} ${controls.primary}`}
      groups={() => groups().filter(({ items }) => items.length > 0)}
    >
      <Plus size={15} aria-hidden="true" />
      {t('brief.add')}
    </Menu>
  );
}

interface CardProps {
  rows: ProjectRows;
  brief: Brief;
  onOpen: () => void;
}

function BriefCard({ rows, brief, onOpen }: CardProps) {
  const { t, language } = useSpeech();
  const persona = rows.personas.find(({ id }) => id === brief.personaId);
  // The newest comes first.
  const runs = rows.walkthroughs.filter(({ briefId }) => briefId === brief.id);
  const last = runs[0];
  const facts = [
    t('brief.steps', { n: brief.plannedSteps.length }),
    ...(last
      ? [t('brief.runs', { n: runs.length }), t('brief.last', { when: formatDay(last.startedAt, language, last.zone) })]
      : [t('brief.never')]),
  ];
  const player = persona ? persona.name || t('untitled') : t(brief.personaId ? 'persona.deleted' : 'persona.nobody');
  return (
    <li>
      <button type="button" class={cards.card} onClick={onOpen}>
        <span class={cards.words}>
          <b dir="auto">{brief.title || t('untitled')}</b>
        </span>
        <span class={cards.top}>
          {persona && <Avatar persona={persona} size={26} />}
          <span class={cards.words}>
            <small dir="auto">{player}</small>
          </span>
        </span>
        <small class={cards.facts}>{facts.join(' · ')}</small>
      </button>
    </li>
  );
}
