// Measured facts: what the browser measured at the current touchpoint, folded away below what the shopper feels.
import { useSpeech } from '@/components/controls/text-context';
import { momentsBefore } from '@/lib/domain/moments-before';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { type FactLine, measuredFacts } from '@/lib/text/measured-facts';
import styles from './measured-facts.module.css';

interface Props {
  touchpoint: Touchpoint;
  /** Those of its run. */
  touchpoints: readonly Touchpoint[];
}

/** What is worth a look before it is asked for: a slow page, errors, failed requests. */
const HEAD: readonly FactLine['key'][] = ['load', 'delay'];

export function MeasuredFacts({ touchpoint, touchpoints }: Props) {
  const speech = useSpeech();
  const { t } = speech;
  const lines = measuredFacts(touchpoint, momentsBefore(touchpoints).get(touchpoint.id) ?? null, speech);
  const { formErrors, failedRequests } = touchpoint.facts ?? {};
  const head = [
    ...lines.flatMap(({ key, value }) =>
      HEAD.includes(key) && value !== null ? [`${t(`fact.${key}`)}: ${value}`] : [],
    ),
    ...(formErrors?.length ? [t('facts.errors', { n: formErrors.length })] : []),
    ...(failedRequests?.length ? [t('facts.requests', { n: failedRequests.length })] : []),
  ];
  return (
    <details class={styles.facts}>
      <summary>
        {t('facts.heading')}
        {head.length > 0 && <span class={styles.head}>{head.join(' · ')}</span>}
      </summary>
      <dl>
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
    </details>
  );
}
