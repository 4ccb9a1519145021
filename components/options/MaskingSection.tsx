// Masking section: what is covered before a picture is taken; secrets are no choice.
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import { COVER_KINDS, type CoverKind } from '@/lib/domain/covering';
import type { Preferences } from '@/lib/settings/preferences';
import type { OptionsState } from '@/lib/state/options';
import { NamesField } from './NamesField';
import styles from './options.module.css';

interface Props {
  state: OptionsState;
  preferences: Pick<Preferences, 'uncovered' | 'names'>;
  onChoose: (patch: Pick<Preferences, 'uncovered'>) => void;
}

export function MaskingSection({ state, preferences: { uncovered, names }, onChoose }: Props) {
  const { t } = useSpeech();
  const toggle = (kind: CoverKind) =>
    onChoose({
      uncovered: uncovered.includes(kind) ? uncovered.filter((one) => one !== kind) : [...uncovered, kind],
    });
  return (
    <>
      <p class={styles.lead}>{t('settings.masking.lead')}</p>
      <div class={styles.choices}>
        <div class={styles.choice}>
          <span class={styles.grow}>
            {t('settings.masking.always')}
            <small>{t('settings.masking.always.hint')}</small>
          </span>
          <span class={styles.badge}>{t('settings.masking.always.badge')}</span>
        </div>
        {COVER_KINDS.map((kind) => (
          <label key={kind} class={styles.choice}>
            <span class={styles.grow}>
              {t(`settings.masking.${kind}`)}
              <small>{t(`settings.masking.${kind}.hint`)}</small>
            </span>
            <input
              type="checkbox"
              class={styles.switch}
              checked={!uncovered.includes(kind)}
              onChange={() => toggle(kind)}
            />
          </label>
        ))}
      </div>
      <NamesField state={state} names={names} />
      <p class={controls.hint}>{t('settings.masking.limits')}</p>
    </>
  );
}
