// Rating field: one to five as buttons to press, with what the findings suggest beside them.
import { useId } from 'preact/hooks';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './detail.module.css';

interface Props {
  label: string;
  value: number | null;
  /** Marked as a proposal; never chosen by itself. */
  suggested?: number | null;
  onRate: (value: number | null) => void;
}

export function RatingField({ label, value, suggested = null, onRate }: Props) {
  const { t } = useSpeech();
  const name = useId();
  return (
    <fieldset class={styles.rating}>
      <legend class={controls.label}>{label}</legend>
      <div class={styles.levels}>
        {([1, 2, 3, 4, 5] as const).map((level) => (
          <label key={level} class={`${styles.level} ${level === suggested ? styles.suggested : ''}`}>
            <input type="radio" name={name} checked={value === level} onChange={() => onRate(level)} />
            <span>{level}</span>
            <span class="visually-hidden">
              {t(`opportunity.level.${level}`)}
              {level === suggested && ` (${t('opportunity.suggested')})`}
            </span>
          </label>
        ))}
        {value !== null && (
          <button type="button" class={`${controls.button} ${controls.quiet}`} onClick={() => onRate(null)}>
            {t('opportunity.unrate')}
            <span class="visually-hidden"> {label}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}
