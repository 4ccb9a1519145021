// Map about: who walks, in which situation and with which expectations, and who answers for the map; over the grid, and in the files.
import { UserRound } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { AboutMap, AboutText } from '@/lib/domain/about-map';
import type { Persona } from '@/lib/domain/persona';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { Avatar } from '../controls/Avatar';
import { Menu } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';
import { EditableText } from './EditableText';
import styles from './map-about.module.css';

export interface MapAboutProps {
  about: AboutMap;
  /** The personas to choose the actor from, and what may be done; left out, it is read-only. */
  personas?: readonly Persona[];
  edit?: Pick<MapEdit, 'say' | 'chooseActor'>;
}

export function MapAbout({ about, personas = [], edit }: MapAboutProps) {
  const { t } = useSpeech();
  return (
    <dl class={styles.about}>
      <Part label={t('map.about.actor')} class={styles.actor}>
        <Actor actor={about.actor} personas={personas} edit={edit} />
      </Part>
      {(['scenario', 'expectations'] as const).map((field) => (
        <Part
          key={field}
          label={t(`map.about.${field}`)}
          note={about[field].fromBrief ? t('map.about.from-brief') : undefined}
        >
          <Words field={field} said={about[field]} edit={edit} />
        </Part>
      ))}
      <Part label={t('map.about.owner')} class={styles.owner}>
        <Words field="owner" said={{ text: about.owner, fromBrief: false }} edit={edit} />
        <small class={styles.soft}>
          {t(`map.kind.${about.kind}`)} · {t('map.runs', { n: about.runs })}
        </small>
      </Part>
    </dl>
  );
}

interface PartProps {
  label: string;
  note?: string | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}

function Part({ label, note, class: className, children }: PartProps) {
  return (
    <div class={`${styles.part} ${className ?? ''}`}>
      <dt>
        {label}
        {note && <small> · {note}</small>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

interface WordsProps extends Pick<MapAboutProps, 'edit'> {
  field: 'scenario' | 'expectations' | 'owner';
  said: AboutText;
}

function Words({ field, said, edit }: WordsProps) {
  const { t } = useSpeech();
  const label = t(`map.about.${field}`);
  if (!edit) return said.text === '' ? <span>–</span> : <span dir="auto">{said.text}</span>;
  return (
    <EditableText
      class={styles.words}
      value={said.text}
      label={t('map.edit', { lane: label })}
      placeholder={t(`map.about.${field}.add`)}
      maxLength={field === 'owner' ? 500 : 10_000}
      multiline={field !== 'owner'}
      mayBeEmpty
      save={(words) => edit.say(field, words)}
    />
  );
}

interface ActorProps extends Pick<MapAboutProps, 'edit'> {
  actor: Persona | null;
  personas: readonly Persona[];
}

function Actor({ actor, personas, edit }: ActorProps) {
  const { t } = useSpeech();
  const name = actor?.name ?? t('map.no-persona');
  const facts = actor && [t(`persona.actor.${actor.actorType}`), actor.segment].filter(Boolean).join(' · ');
  const who = (
    <span class={styles.who}>
      <b dir="auto">{name}</b>{' '}
      {facts && (
        <small class={styles.soft} dir="auto">
          {facts}
        </small>
      )}
    </span>
  );
  const quote = actor && actor.quote !== '' && (
    <q class={styles.quote} dir="auto">
      {actor.quote}
    </q>
  );
  const choice = (persona: Persona | null) => ({
    key: persona?.id ?? '',
    label: persona?.name ?? t('map.no-persona'),
    checked: persona?.id === actor?.id,
    run: () => void edit?.chooseActor(persona?.id ?? null),
  });
  return (
    <>
      <div class={styles.face}>
        {actor ? <Avatar persona={actor} size={44} /> : <UserRound size={28} class={styles.nobody} />}
        {edit && personas.length > 0 ? (
          <Menu
            label={[`${t('map.about.actor')}: ${name}`, facts].filter(Boolean).join(' ')}
            class={styles.choose}
            groups={() => [{ items: [...personas.map(choice), choice(null)] }]}
          >
            {who}
          </Menu>
        ) : (
          who
        )}
      </div>
      {quote}
    </>
  );
}
