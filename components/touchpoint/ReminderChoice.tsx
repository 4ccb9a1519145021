// Reminder choice: not at all, in an hour, tomorrow, in three days, or at a time of one's own.
import { useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import { formatInstant } from '@/lib/text/format';
import styles from './touchpoint.module.css';

interface Props {
  /** Epoch ms. */
  now: number;
  value: number | null;
  onChoose: (at: number | null) => void;
}

const CHOICES = ['none', 'hour', 'tomorrow', 'days', 'own'] as const;
type Choice = (typeof CHOICES)[number];

const HOUR = 3_600_000;
/** The hour of the day at which somebody who works hears of it. */
const MORNING = 9;

export function ReminderChoice({ now, value, onChoose }: Props) {
  const { t, language } = useSpeech();
  const [chosen, setChosen] = useState<Choice>('none');
  const choose = (choice: Choice) => {
    setChosen(choice);
    onChoose(timeOf(choice, now));
  };
  return (
    <fieldset class={styles.choice}>
      <legend class={controls.label}>{t('wait.remind')}</legend>
      <div class={styles.chips}>
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            class={controls.chip}
            aria-pressed={chosen === choice}
            onClick={() => choose(choice)}
          >
            {t(`wait.remind.${choice}`)}
          </button>
        ))}
      </div>
      {chosen === 'own' && (
        <input
          type="datetime-local"
          class={controls.input}
          aria-label={t('wait.remind.at')}
          value={value === null ? '' : localTime(value)}
          min={localTime(now)}
          onInput={(event) => {
            const at = new Date(event.currentTarget.value).getTime();
            onChoose(Number.isNaN(at) ? null : at);
          }}
        />
      )}
      {value !== null && <p class={styles.muted}>{t('wait.remind.then', { time: formatInstant(value, language) })}</p>}
    </fieldset>
  );
}

function timeOf(choice: Choice, now: number): number | null {
  if (choice === 'none') return null;
  if (choice === 'hour') return now + HOUR;
  const day = new Date(now);
  day.setDate(day.getDate() + (choice === 'days' ? 3 : 1));
  day.setHours(MORNING, 0, 0, 0);
  return day.getTime();
}

/** As the field wants it: the time on the wall, to the minute. */
function localTime(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
