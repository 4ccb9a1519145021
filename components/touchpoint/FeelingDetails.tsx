// Feeling details: the feeling by its name, how much it gripped the customer, and their own words.
import controls from '@/components/controls/controls.module.css';
import { Disclosure } from '@/components/controls/Disclosure';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { ENGAGEMENTS } from '@/lib/domain/scale';
import { NAMED_EMOTIONS } from '@/lib/domain/touchpoint';
import details from './details.module.css';
import type { CardProps } from './TouchpointCard';
import styles from './touchpoint.module.css';
import { typedFields } from './typed-fields';

export function FeelingDetails({ panel, touchpoint }: CardProps) {
  const { t } = useSpeech();
  const { id, namedEmotions, engagement, quote } = touchpoint;
  return (
    <Disclosure label={t('said.feeling')} holds={namedEmotions.length > 0 || engagement !== null || quote !== ''}>
      <fieldset class={details.group}>
        <legend class={controls.label}>{t('said.named')}</legend>
        <div class={styles.chips}>
          {NAMED_EMOTIONS.map((emotion) => (
            <button
              key={emotion}
              type="button"
              class={controls.chip}
              aria-pressed={namedEmotions.includes(emotion)}
              onClick={() => panel.touchpoint.toggle(id, 'namedEmotions', emotion)}
            >
              {t(`named.${emotion}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset class={details.group}>
        <legend class={controls.label}>{t('said.engagement')}</legend>
        <div class={details.scale}>
          <span class={styles.muted}>{t('said.engagement.low')}</span>
          {ENGAGEMENTS.map((value) => {
            const chosen = engagement?.value === value;
            return (
              <button
                key={value}
                type="button"
                class={`${controls.chip} ${details.point}`}
                aria-pressed={chosen}
                onClick={() => panel.touchpoint.rate(id, 'engagement', chosen ? null : value)}
              >
                {value}
              </button>
            );
          })}
          <span class={styles.muted}>{t('said.engagement.high')}</span>
        </div>
      </fieldset>
      <TextField
        label={t('said.quote')}
        placeholder={t('said.quote.hint')}
        {...typedFields(panel, touchpoint)('quote')}
      />
    </Disclosure>
  );
}
