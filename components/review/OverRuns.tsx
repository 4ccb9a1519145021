// Over runs: what many runs came to: outcomes, ratings, scores and the plan step by step, each with n and its spread.
import { TriangleAlert } from 'lucide-preact';
import type { Aggregate } from '@/lib/domain/aggregate';
import type { ResultsOverRuns } from '@/lib/domain/run-result';
import { SCALES } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import { useSpeech } from '../controls/text-context';
import { formatShare, formatSpread } from './numbers';
import styles from './over-runs.module.css';
import { StepsOverRuns } from './StepsOverRuns';

export function OverRuns({ over }: { over: ResultsOverRuns }) {
  const { t } = useSpeech();
  const { brief, promise, total } = over;
  return (
    <div class={styles.over}>
      {over.runs < 5 && (
        <p class={styles.warning}>
          <TriangleAlert size={15} aria-hidden="true" /> {t('over.small', { n: over.runs })}
        </p>
      )}
      <div class={styles.sheets}>
        <Outcomes over={over} />
        <Ratings over={over} />
        {total && <Scores over={over} />}
      </div>
      {brief === null && <p class={styles.quiet}>{t('over.one-brief')}</p>}
      {promise && <StepsOverRuns promise={promise} />}
    </div>
  );
}

function Outcomes({ over: { outcomes, runs } }: { over: ResultsOverRuns }) {
  const { t, language } = useSpeech();
  const said = runs - outcomes.unsaid;
  return (
    <section class={styles.sheet} aria-label={t('over.outcomes')}>
      <h2>{t('over.outcomes')}</h2>
      {said === 0 ? (
        <p class={styles.quiet}>{t('over.no-outcome')}</p>
      ) : (
        <table class={styles.figures}>
          <tbody>
            {(['reached', 'abandoned', 'blocked'] as const).map((outcome) => (
              <tr key={outcome}>
                <th scope="row">{t(`results.outcome.${outcome}`)}</th>
                <td class={styles.number}>{formatShare(outcomes[outcome] / said, language)}</td>
                <td class={styles.n}>{t('over.of', { n: outcomes[outcome], of: said })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {said > 0 && outcomes.unsaid > 0 && <p class={styles.quiet}>{t('over.unsaid', { n: outcomes.unsaid })}</p>}
    </section>
  );
}

function Ratings({ over }: { over: ResultsOverRuns }) {
  const { t, language } = useSpeech();
  const { netPromoter, nps } = over;
  const rated = (['csat', 'ces', 'seq'] as const).filter((scale) => over[scale]);
  return (
    <section class={styles.sheet} aria-label={t('review.ratings')}>
      <h2>{t('review.ratings')}</h2>
      {rated.length === 0 && !nps ? (
        <p class={styles.quiet}>{t('over.no-ratings')}</p>
      ) : (
        <table class={styles.figures}>
          <tbody>
            {rated.map((scale) => (
              <SpreadLine
                key={scale}
                name={t('over.scale', { name: t(`results.scale.${scale}`), max: SCALES[scale][1] })}
                of={over[scale]}
              />
            ))}
            {nps && (
              <tr>
                <th scope="row">{t('over.nps')}</th>
                <td class={styles.number}>{netPromoter ? formatSigned(netPromoter.score) : '–'}</td>
                <td class={styles.n}>{t('over.n', { n: nps.n })}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      {netPromoter && (
        <p class={styles.quiet}>
          {t('over.nps.parts', {
            promoters: netPromoter.promoters,
            passives: netPromoter.passives,
            detractors: netPromoter.detractors,
          })}
        </p>
      )}
      {nps && !netPromoter && <p class={styles.quiet}>{t('over.nps.one')}</p>}
      {rated.some((scale) => over[scale]?.sd !== null) && <p class={styles.quiet}>{t('over.spread', { language })}</p>}
    </section>
  );
}

function Scores({ over: { total, objective, subjective, sections } }: { over: ResultsOverRuns }) {
  const { t } = useSpeech();
  return (
    <section class={styles.sheet} aria-label={t('review.checklist')}>
      <h2>{t('review.checklist')}</h2>
      <table class={styles.figures}>
        <tbody>
          <SpreadLine name={t('review.score.total')} of={total} shares />
          {objective && subjective && (
            <>
              <SpreadLine name={t('review.score.objective')} of={objective} shares />
              <SpreadLine name={t('review.score.subjective')} of={subjective} shares />
            </>
          )}
          {sections.length > 1 &&
            sections.map(({ section, shares }) => (
              <SpreadLine key={section} name={section || t('checklist.untitled-section')} of={shares} shares />
            ))}
        </tbody>
      </table>
    </section>
  );
}

function SpreadLine({ name, of, shares = false }: { name: string; of: Aggregate | null; shares?: boolean }) {
  const { t, language } = useSpeech();
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td class={styles.number}>{of ? formatSpread(of, language, shares) : '–'}</td>
      <td class={styles.n}>{t('over.n', { n: of?.n ?? 0 })}</td>
    </tr>
  );
}
