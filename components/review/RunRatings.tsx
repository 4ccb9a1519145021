// Run ratings: what one person answered of the whole run, each on its own scale; and in their own words.
import { ratedOn } from '@/lib/domain/run-result';
import { SCALES } from '@/lib/domain/scale';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { useSpeech } from '../controls/text-context';
import { RUN_RATINGS } from './ResultsTable';
import styles from './run-review.module.css';

export function RunRatings({ run }: { run: Walkthrough }) {
  const { t } = useSpeech();
  const given = RUN_RATINGS.flatMap((scale) => ratedOn(run, scale) ?? []);
  if (given.length === 0 && run.comment === '') return null;
  return (
    <section aria-label={t('review.ratings')}>
      <h2>{t('review.ratings')}</h2>
      <dl class={styles.ratings}>
        {given.map(({ scale, value }) => (
          <div key={scale}>
            <dt>{t(`results.scale.${scale as (typeof RUN_RATINGS)[number]}`)}</dt>
            <dd>{t('review.of-scale', { value, max: SCALES[scale][1] })}</dd>
          </div>
        ))}
      </dl>
      {run.comment && <blockquote dir="auto">{run.comment}</blockquote>}
    </section>
  );
}
