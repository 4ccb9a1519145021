// Measured facts: what the browser measured at the current touchpoint, folded away below what the shopper feels.
import { Disclosure } from '@/components/controls/Disclosure';
import { useSpeech } from '@/components/controls/text-context';
import { momentsBefore } from '@/lib/domain/moments-before';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { measuredFacts } from '@/lib/text/measured-facts';
import styles from './measured-facts.module.css';

interface Props {
  touchpoint: Touchpoint;
  /** Those of its run. */
  touchpoints: readonly Touchpoint[];
}

export function MeasuredFacts({ touchpoint, touchpoints }: Props) {
  const speech = useSpeech();
  const { t } = speech;
  const lines = measuredFacts(touchpoint, momentsBefore(touchpoints).get(touchpoint.id) ?? null, speech);
  const { formErrors, failedRequests } = touchpoint.facts ?? {};
  const label = [
    t('facts.heading'),
    formErrors?.length && t('facts.errors', { n: formErrors.length }),
    failedRequests?.length && t('facts.requests', { n: failedRequests.length }),
  ];
  return (
    <Disclosure label={label.filter(Boolean).join(' · ')} holds={false}>
      <dl class={styles.facts}>
        {lines.map(({ key, value, source }) => (
          <div key={key}>
            <dt>{t(`fact.${key}`)}</dt>
            <dd dir="auto">
              {value ?? <span class={styles.soft}>{t('facts.not-measured')}</span>}
              {value !== null && source === 'entered' && <span class={styles.soft}> {t('timing.entered')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
