// Steps over runs: for each planned step how many runs did, failed and skipped it, or took it out of turn; always out of n.
import { aggregateValues, median } from '@/lib/domain/aggregate';
import type { PromiseOverRuns, StepOverRuns } from '@/lib/domain/promise-of-runs';
import { nearestEmotion } from '@/lib/domain/scale';
import { formatSigned, formatSpent } from '@/lib/text/format';
import { Face } from '../controls/Face';
import { useSpeech } from '../controls/text-context';
import { formatMean } from './numbers';
import styles from './over-runs.module.css';

export function StepsOverRuns({ promise: { steps, extra, runsWithExtra, runs } }: { promise: PromiseOverRuns }) {
  const { t } = useSpeech();
  const heads = ['step', 'kept', 'done', 'failed', 'skipped', 'order', 'leave', 'time', 'felt'] as const;
  return (
    <section class={styles.sheet} aria-label={t('over.steps')}>
      <h2>{t('over.steps')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div class={styles.scroll} tabIndex={0}>
        <table class={styles.steps}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" class={['step', 'kept'].includes(head) ? undefined : styles.number}>
                  {head === 'kept' ? <span class="visually-hidden">{t('over.kept')}</span> : t(`over.column.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <StepLine key={step.planned.id} step={step} n={index + 1} />
            ))}
          </tbody>
        </table>
      </div>
      {extra > 0 && <p class={styles.quiet}>{t('over.extra', { n: extra, runs: runsWithExtra, of: runs })}</p>}
    </section>
  );
}

function StepLine({ step, n }: { step: StepOverRuns; n: number }) {
  const { t, language } = useSpeech();
  const { planned, done, failed, skipped, notReached, outOfOrder, wouldLeave, spent, timed, overTarget } = step;
  const felt = aggregateValues(step.felt);
  const time = median(spent);
  return (
    <tr>
      <th scope="row">
        <span dir="auto">
          {n}. {planned.title || t('untitled')}
        </span>
        <small>{step.open > 0 ? t('over.n-open', { n: step.n, open: step.open }) : t('over.n', { n: step.n })}</small>
      </th>
      <td>
        <span class={styles.kept} aria-hidden="true">
          {(
            [
              ['done', done],
              ['failed', failed],
              ['skipped', skipped],
            ] as const
          ).map(([state, count]) => count > 0 && <span key={state} data-state={state} style={{ flexGrow: count }} />)}
        </span>
      </td>
      <td class={styles.number}>{done}</td>
      <td class={styles.number}>{failed}</td>
      <td class={styles.number}>
        {skipped}
        {notReached > 0 && <small>{t('over.not-reached', { n: notReached })}</small>}
      </td>
      <td class={styles.number}>{outOfOrder}</td>
      <td class={styles.number}>{wouldLeave}</td>
      <td class={styles.number}>
        {time === null ? '–' : formatSpent(time, language)}
        {planned.targetTime !== null && timed > 0 && (
          <small>
            {t('over.late', { n: overTarget, of: timed, target: formatSpent(planned.targetTime, language) })}
          </small>
        )}
      </td>
      <td class={styles.number}>
        {felt ? (
          <span class={styles.felt}>
            <Face value={nearestEmotion(felt.mean)} size={16} /> {formatSigned(felt.mean, 1)}
          </span>
        ) : (
          '–'
        )}
        {felt && (
          <small>
            {[felt.sd !== null && `± ${formatMean(felt.sd, language)}`, t('over.n', { n: felt.n })]
              .filter(Boolean)
              .join(' · ')}
          </small>
        )}
        {planned.expectation !== null && (
          <small>{t('over.promised', { value: formatSigned(planned.expectation) })}</small>
        )}
      </td>
    </tr>
  );
}
