// Weight line: how severe the findings of an opportunity are and how many runs met them, and the impact that this suggests.
import { FEW_RUNS, type Weight } from '@/lib/domain/weigh-opportunity';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './detail.module.css';

interface Props {
  weight: Weight;
  impact: number | null;
  onTake: (impact: number) => void;
}

export function WeightLine({ weight, impact, onTake }: Props) {
  const { t, language } = useSpeech();
  const { worst, mean, rated, reach, suggested } = weight;
  const round = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  if (weight.findings.length === 0) return null;
  return (
    <div class={styles.weight}>
      <p>
        {worst === null || mean === null
          ? t('opportunity.weight.no-severity')
          : rated === 1
            ? t('opportunity.weight.severity', { worst: t(`severity.${worst}`) })
            : t('opportunity.weight.severities', {
                worst: t(`severity.${worst}`),
                mean: round.format(mean),
                of: rated,
              })}{' '}
        {t(reach ? 'opportunity.weight.reach' : 'opportunity.weight.no-reach', reach ?? {})}
        {reach && reach.of < FEW_RUNS && ` ${t('opportunity.weight.few')}`}
      </p>
      {suggested !== null && (
        <p>
          {t('opportunity.weight.suggested', { impact: suggested })}{' '}
          {suggested !== impact && (
            <button type="button" class={controls.chip} onClick={() => onTake(suggested)}>
              {t('opportunity.weight.take', { impact: suggested })}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
