// Brief rules: what may be spent, how it is cancelled, and whom the shopper must not harm.
import controls from '../controls/controls.module.css';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import { typed } from '../controls/typed';
import type { BriefProps } from './BriefPage';
import styles from './brief-page.module.css';

const RULES = ['spending', 'cancelling', 'ethics'] as const;

export function BriefRules({ brief, page }: Pick<BriefProps, 'brief' | 'page'>) {
  const { t } = useSpeech();
  return (
    <section class={styles.part} aria-labelledby="brief-rules">
      <h2 id="brief-rules">{t('brief.rules')}</h2>
      <p class={styles.lead}>{t('brief.rules.hint')}</p>
      <div class={styles.rules}>
        {RULES.map((rule) => {
          const field = typed(page.saver, 'briefs', brief.id, rule, brief[rule]);
          return (
            <div key={rule}>
              <TextField label={t(`brief.${rule}`)} {...field} />
              {field.value.trim() === '' && (
                <button
                  type="button"
                  class={`${controls.chip} ${styles.usual}`}
                  onClick={() => {
                    field.onType(t(`brief.${rule}.usual`));
                    field.onLeave();
                  }}
                >
                  {t('brief.rules.usual')} <span class="visually-hidden">{t(`brief.${rule}`)}</span>
                </button>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
