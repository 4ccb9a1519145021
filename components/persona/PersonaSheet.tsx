// Persona sheet: one persona on a sheet that reads like a poster and is filled where it stands; it prints as it looks.
import { ChevronLeft, Copy, Printer, Trash2 } from 'lucide-preact';
import { ACTOR_TYPES, type Persona } from '@/lib/domain/persona';
import type { ProjectPage, ProjectRows } from '@/lib/state/project-page';
import type { Personas } from '@/lib/state/project-personas';
import cards from '../controls/cards.module.css';
import controls from '../controls/controls.module.css';
import { LineField } from '../controls/LineField';
import { Select } from '../controls/Select';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import { typed, typedOrNull } from '../controls/typed';
import { PortraitField } from './PortraitField';
import styles from './persona-sheet.module.css';

/** The four boxes of the sheet. */
const BOXES = ['goals', 'needs', 'behaviours', 'challenges'] as const;

interface Props {
  rows: ProjectRows;
  persona: Persona;
  page: Pick<ProjectPage, 'open' | 'saver'>;
  personas: Personas;
}

export function PersonaSheet({ rows, persona, page, personas }: Props) {
  const { t } = useSpeech();
  const { saver } = page;
  const { id, name } = persona;
  const segments = [...new Set(rows.personas.flatMap(({ segment }) => segment ?? []))];
  const count = (all: readonly { personaId: string | null }[]) => all.filter((row) => row.personaId === id).length;
  const [runs, briefs, maps] = [count(rows.walkthroughs), count(rows.briefs), count(rows.maps)];
  const uses = [
    runs > 0 && t('persona.played', { n: runs }),
    briefs > 0 && t('persona.briefed', { n: briefs }),
    maps > 0 && t('persona.mapped', { n: maps }),
  ].filter(Boolean);
  return (
    <section aria-label={name || t('untitled')}>
      <h1 class="visually-hidden">{name || t('untitled')}</h1>
      <div class={cards.back}>
        <button type="button" class={`${controls.button} ${controls.quiet}`} onClick={() => page.open(null)}>
          <ChevronLeft size={15} aria-hidden="true" />
          {t('persona.back')}
        </button>
        <span class={cards.grow} />
        <button type="button" class={`${controls.button} ${controls.quiet}`} onClick={() => print()}>
          <Printer size={15} aria-hidden="true" />
          {t('persona.print')}
        </button>
        <button
          type="button"
          class={`${controls.button} ${controls.quiet}`}
          onClick={() => void page.saver.flush().then(() => personas.copy(persona))}
        >
          <Copy size={15} aria-hidden="true" />
          {t('persona.copy')}
        </button>
        <button
          type="button"
          class={`${controls.button} ${controls.quiet}`}
          onClick={() => void personas.remove(persona)}
        >
          <Trash2 size={15} aria-hidden="true" />
          {t('action.delete')}
        </button>
      </div>
      <div class={styles.sheet}>
        <aside class={styles.side}>
          <PortraitField persona={persona} personas={personas} />
          <Select
            label={t('persona.actor')}
            value={persona.actorType}
            options={ACTOR_TYPES.map((value) => ({ value, label: t(`persona.actor.${value}`) }))}
            onChoose={(actorType) => void personas.setActorType(id, actorType)}
          />
          <LineField
            label={t('persona.segment')}
            placeholder={t('persona.segment.placeholder')}
            suggestions={segments}
            {...typedOrNull(saver, 'personas', id, 'segment', persona.segment)}
          />
          <TextField
            label={t('persona.demographics')}
            placeholder={t('persona.demographics.placeholder')}
            {...typed(saver, 'personas', id, 'demographics', persona.demographics)}
          />
          {uses.length > 0 && <p class={styles.uses}>{uses.join(' · ')}</p>}
        </aside>
        <div class={styles.main}>
          <LineField
            label={t('persona.name')}
            labelHidden
            class={styles.name}
            placeholder={t('persona.name.placeholder')}
            {...typed(saver, 'personas', id, 'name', name)}
          />
          <div class={styles.quote}>
            <TextField
              label={t('persona.quote')}
              labelHidden
              placeholder={t('persona.quote.placeholder')}
              {...typed(saver, 'personas', id, 'quote', persona.quote)}
            />
          </div>
          <div class={styles.boxes}>
            {BOXES.map((box) => (
              <div key={box} class={styles.box} data-box={box}>
                <TextField
                  label={t(`persona.${box}`)}
                  placeholder={t(`persona.${box}.placeholder`)}
                  {...typed(saver, 'personas', id, box, persona[box])}
                />
              </div>
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}
