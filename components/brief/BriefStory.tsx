// Brief story: who comes, why, what for, with which expectations, and where it begins.
import { ExternalLink } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { readWebAddress } from '@/lib/domain/web-address';
import { Avatar } from '../controls/Avatar';
import controls from '../controls/controls.module.css';
import { LineField } from '../controls/LineField';
import { Select } from '../controls/Select';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import { typed, typedOrNull } from '../controls/typed';
import type { BriefProps } from './BriefPage';
import styles from './brief-page.module.css';

export function BriefStory({ rows, brief, page, briefs }: BriefProps) {
  const { t } = useSpeech();
  const { saver } = page;
  const { id, personaId } = brief;
  const persona = rows.personas.find((one) => one.id === personaId);
  return (
    <section class={styles.part} aria-labelledby="brief-story">
      <h2 id="brief-story">{t('brief.scenario.heading')}</h2>
      <div class={styles.persona}>
        {persona && <Avatar persona={persona} size={34} />}
        <Select
          label={t('brief.persona')}
          value={personaId ?? ''}
          options={[
            { value: '', label: t('persona.nobody') },
            ...rows.personas.map((one) => ({ value: one.id, label: one.name || t('untitled') })),
            ...(personaId !== null && !persona ? [{ value: personaId, label: t('persona.deleted') }] : []),
          ]}
          onChoose={(value) => void briefs.setPersona(id, value || null)}
        />
      </div>
      <div class={styles.story}>
        {(['scenario', 'goal', 'expectations'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`brief.${field}`)}
            placeholder={t(`brief.${field}.placeholder`)}
            {...typed(saver, 'briefs', id, field, brief[field])}
          />
        ))}
        <StartAddress brief={brief} page={page} />
      </div>
    </section>
  );
}

/** Checked when it is left; what can be read as an address is written out as one. */
function StartAddress({ brief, page }: Pick<BriefProps, 'brief' | 'page'>) {
  const { t } = useSpeech();
  const field = typedOrNull(page.saver, 'briefs', brief.id, 'startUrl', brief.startUrl);
  const address = readWebAddress(field.value);
  const [left, setLeft] = useState(true);
  const wrong = left && field.value !== '' && address === null;
  return (
    <div class={styles.start}>
      <LineField
        label={t('brief.start')}
        placeholder={t('brief.start.placeholder')}
        inputMode="url"
        problem={wrong ? t('brief.start.wrong') : undefined}
        value={field.value}
        onType={(value) => {
          setLeft(false);
          field.onType(value);
        }}
        onLeave={() => {
          setLeft(true);
          if (address !== null && address !== field.value) field.onType(address);
          field.onLeave();
        }}
      />
      {address !== null && (
        <a class={controls.button} href={address} target="_blank" rel="noreferrer">
          <ExternalLink size={15} aria-hidden="true" />
          {t('brief.start.open')}
        </a>
      )}
    </div>
  );
}
