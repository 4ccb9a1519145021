// Review choice: a badge that says whether the map is still to be trusted, and what makes it so again.
import { BadgeCheck, CalendarCheck } from 'lucide-preact';
import { instantOfIso, isoOfInstant } from '@/lib/domain/calendar';
import type { JourneyMap } from '@/lib/domain/journey-map';
import { reviewState } from '@/lib/domain/review-date';
import type { MapReview } from '@/lib/state/map-review';
import { formatDay } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { Popover } from '../controls/Popover';
import { useSpeech } from '../controls/text-context';
import styles from './review-choice.module.css';

/** Months that are offered: journeys are reviewed every 3 to 12 months. */
const MONTHS = [3, 6, 12];

interface Props {
  map: JourneyMap;
  review: MapReview;
}

export function ReviewChoice({ map, review }: Props) {
  const { t, language } = useSpeech();
  const state = reviewState(map, Date.now());
  const { reviewAt, reviewedAt, validatedBy, validatedAt } = map;
  const unset = state === 'fresh' && reviewAt === null && reviewedAt === null;
  const words = unset ? t('review.unset') : t(`review.${state}`);
  return (
    <Popover
      label={`${t('review.label')}: ${words}`}
      class={`${styles.badge} ${styles[state]}`}
      face={
        <>
          {validatedBy !== null && <BadgeCheck size={13} aria-hidden="true" />}
          {words}
        </>
      }
    >
      <div class={styles.box}>
        <label class={styles.field}>
          <span>{t('review.next')}</span>
          <input
            type="date"
            class={controls.input}
            value={reviewAt === null ? '' : isoOfInstant(reviewAt)}
            onChange={(event) => void review.setDay(instantOfIso(event.currentTarget.value))}
          />
        </label>
        <div class={styles.chips}>
          {MONTHS.map((months) => (
            <button key={months} type="button" class={controls.chip} onClick={() => void review.setMonths(months)}>
              {t('review.in', { n: months })}
            </button>
          ))}
          {reviewAt !== null && (
            <button type="button" class={controls.chip} onClick={() => void review.setDay(null)}>
              {t('review.none')}
            </button>
          )}
        </div>
        <div class={styles.line}>
          <button type="button" class={controls.button} onClick={() => void review.markReviewed()}>
            <CalendarCheck size={15} aria-hidden="true" />
            {t('review.done')}
          </button>
          <small>
            {reviewedAt === null ? t('review.never') : t('review.last', { day: formatDay(reviewedAt, language) })}
          </small>
        </div>
        <label class={styles.field}>
          <span>{t('review.validated-by')}</span>
          <input
            key={validatedBy}
            class={controls.input}
            dir="auto"
            maxLength={500}
            placeholder={t('review.validated-by.hint')}
            defaultValue={validatedBy ?? ''}
            onChange={(event) => void review.validate(event.currentTarget.value)}
          />
        </label>
        {validatedAt !== null && <small>{t('review.validated-on', { day: formatDay(validatedAt, language) })}</small>}
      </div>
    </Popover>
  );
}
