// Run review: one run laid open: what was promised beside what happened, its answers and ratings, comments and state.
import { ArrowLeft } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RunResult } from '@/lib/domain/run-result';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Results } from '@/lib/state/results';
import { formatInstant, formatSpent } from '@/lib/text/format';
import { CommentThread } from '../comment/CommentThread';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { PromisePicture } from './PromisePicture';
import { RunRatings } from './RunRatings';
import { RunScores } from './RunScores';
import styles from './run-review.module.css';
import { StateMark } from './StateMark';
import { TurnButtons } from './TurnButtons';

export interface OpenRow {
  /** Opens a run, or with `null` the list. */
  open: (runId: string | null) => void;
}

interface Props extends OpenRow {
  results: Results;
  result: RunResult;
}

export function RunReview({ results, result, open }: Props) {
  const { t } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { run, promise, score } = result;
  const mapId = results.mapOf(run.id);
  const hrefOf = ({ id }: Touchpoint) =>
    mapId === null ? null : `/map.html?${new URLSearchParams({ map: mapId, touchpoint: id })}`;
  return (
    <section aria-label={t('project.tab.results')} class={styles.review}>
      <button type="button" class={`${controls.button} ${controls.quiet} ${styles.back}`} onClick={() => open(null)}>
        <ArrowLeft size={15} aria-hidden="true" />
        {t('review.back')}
      </button>
      <div class={styles.head}>
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {run.name || t('untitled')}
        </h1>
        <StateMark run={run} />
      </div>
      <RunFacts result={result} />
      <TurnButtons run={run} alias={results.alias.value} turn={results.turn} />
      {promise && <Counts promise={promise} />}
      <div class={styles.columns}>
        <div>
          <h2>{t(promise ? 'review.promise' : 'review.happened')}</h2>
          <PromisePicture
            result={result}
            snapshots={results.thumbnails.value}
            comments={results.comments}
            hrefOf={hrefOf}
          />
        </div>
        <div class={styles.aside}>
          <section aria-label={t('comment.of-run')}>
            <h2>{t('comment.of-run')}</h2>
            <CommentThread
              book={results.comments}
              runId={run.id}
              touchpointId={null}
              label={t('comment.of-run')}
              adding
            />
          </section>
          <RunRatings run={run} />
          {score && <RunScores score={score} />}
        </div>
      </div>
    </section>
  );
}

/** Who walked what, when, and how it ended. */
function RunFacts({ result: { run, persona, brief } }: { result: RunResult }) {
  const { t, language } = useSpeech();
  const { shopper, wave, variant, customerId, outcome, reviewer, stateAt, zone } = run;
  const time = run.clock.elapsed;
  const facts = [
    shopper && t('review.shopper', { shopper }),
    persona && t('run.as', { persona: persona.name || t('untitled') }),
    brief && t('review.brief', { title: brief.title || t('untitled') }),
    formatInstant(run.startedAt, language, zone),
    time > 0 && t('review.walked', { time: formatSpent(time, language) }),
    wave && t('review.wave', { wave }),
    variant && t('review.variant', { variant }),
    customerId && t('review.customer', { name: customerId }),
  ].filter(Boolean);
  return (
    <>
      <p class={styles.facts} dir="auto">
        {facts.join(' · ')}
      </p>
      {stateAt !== null && run.state !== 'draft' && (
        <p class={styles.facts} dir="auto">
          {t(reviewer ? `review.since.by` : 'review.since', {
            state: t(`review.state.${run.state}`),
            day: formatInstant(stateAt, language),
            reviewer: reviewer ?? '',
          })}
        </p>
      )}
      {outcome && (
        <p class={styles.outcome} data-outcome={outcome}>
          {t(`results.outcome.${outcome}`)}
        </p>
      )}
    </>
  );
}

/** How much of the plan was kept, in one line. */
function Counts({ promise: { steps, extra } }: { promise: NonNullable<RunResult['promise']> }) {
  const { t } = useSpeech();
  const of = (state: string) => steps.filter((step) => step.state === state).length;
  const counts = [
    ['done', of('done')],
    ['failed', of('failed')],
    ['skipped', of('skipped')],
    ['open', of('open')],
    ['out-of-order', steps.filter(({ slip }) => slip !== null).length],
    ['extra', extra.length],
  ] as const;
  return (
    <p class={styles.counts}>
      {counts
        .filter(([what, n]) => n > 0 || what === 'done')
        .map(([what, n]) => t(`review.count.${what}`, { n, of: steps.length }))
        .join(' · ')}
    </p>
  );
}
