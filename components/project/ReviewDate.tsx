// Review date: when the project is looked at again, and what that would find waiting today.
import { DAY, instantOfIso, isoOfInstant } from '@/lib/domain/calendar';
import { type Waiting, waitingFor } from '@/lib/domain/review-due';
import { formatDay } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import type { OverviewProps } from './Overview';
import styles from './overview.module.css';

/** Months after which a journey is usually looked at again. */
const USUAL = [3, 6, 12];

export function ReviewDate({ rows, overview }: OverviewProps) {
  const { t, language } = useSpeech();
  const { reviewAt } = rows.project;
  const today = overview.today();
  const due = waitingFor(rows, today);
  const say = (one: Waiting) => {
    const name = 'name' in one ? one.name || t('untitled') : '';
    if (one.is === 'unwalked') return t('project.due.unwalked', { name });
    if (one.is === 'submitted') return t('project.due.submitted', { n: one.count });
    const when = formatDay(one.at, language);
    return t(one.is === 'action' ? 'project.due.action' : 'project.due.walked-long-ago', { name, when });
  };
  return (
    <div class={styles.part}>
      <label class={styles.review}>
        <span class={controls.label}>{t('project.review')}</span>
        <input
          type="date"
          class={controls.input}
          value={reviewAt === null ? '' : isoOfInstant(reviewAt)}
          onChange={(event) => void overview.setReviewAt(instantOfIso(event.currentTarget.value))}
        />
      </label>
      {reviewAt === null ? (
        <p class={styles.hint}>{t('project.review.none')}</p>
      ) : (
        <p class={styles.badge} data-over={reviewAt < today}>
          {sayDays(Math.floor(reviewAt / DAY) - Math.floor(today / DAY))}
        </p>
      )}
      <div class={styles.months}>
        {USUAL.map((n) => (
          <button key={n} type="button" class={controls.chip} onClick={() => void overview.setReviewIn(n)}>
            {t('project.review.in', { n })}
          </button>
        ))}
        {reviewAt !== null && (
          <button type="button" class={controls.chip} onClick={() => void overview.setReviewAt(null)}>
            {t('project.review.clear')}
          </button>
        )}
      </div>
      <h2>{t('project.due')}</h2>
      {due.length === 0 ? (
        <p class={styles.hint}>{t('project.due.nothing')}</p>
      ) : (
        <ul class={styles.due}>
          {due.map((one) => (
            <li key={say(one)} dir="auto">
              {say(one)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );

  function sayDays(n: number): string {
    if (n === 0) return t('project.review.today');
    return n > 0 ? t('project.review.days', { n }) : t('project.review.over', { n: -n });
  }
}
