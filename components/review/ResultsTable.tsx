// Results table: one line a walkthrough, with who walked what, how far it is, and what came of it.
import { type RunResult, ratedOn } from '@/lib/domain/run-result';
import { formatDay } from '@/lib/text/format';
import { useSpeech } from '../controls/text-context';
import { formatShare } from './numbers';
import type { OpenRow } from './RunReview';
import styles from './results.module.css';
import { StateMark } from './StateMark';

/** In the order in which they are asked. */
export const RUN_RATINGS = ['csat', 'ces', 'seq', 'nps'] as const;

export function ResultsTable({ results, open }: { results: readonly RunResult[] } & OpenRow) {
  const { t } = useSpeech();
  const some = (has: (result: RunResult) => unknown) => results.some((result) => Boolean(has(result)));
  // A column in which nothing would stand, or the same everywhere, says nothing.
  const shown = {
    brief: new Set(results.map(({ brief }) => brief)).size > 1,
    wave: some(({ run }) => run.wave),
    variant: some(({ run }) => run.variant),
    outcome: some(({ run }) => run.outcome),
    steps: some(({ promise }) => promise),
    score: some(({ score }) => score && score.total.share !== null),
  };
  const ratings = RUN_RATINGS.filter((scale) => some(({ run }) => ratedOn(run, scale)));
  const words = (['brief', 'wave', 'variant'] as const).filter((column) => shown[column]);
  return (
    <section class={styles.scroll} aria-label={t('results.mode.each')}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('results.column.run')}</th>
            {words.map((column) => (
              <th key={column} scope="col">
                {t(`results.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('results.column.state')}</th>
            {shown.outcome && <th scope="col">{t('results.column.outcome')}</th>}
            {shown.steps && <th scope="col">{t('results.column.steps')}</th>}
            {shown.score && (
              <th scope="col" class={styles.number}>
                {t('results.column.score')}
              </th>
            )}
            {ratings.map((scale) => (
              <th key={scale} scope="col" class={styles.number} title={t(`results.scale.${scale}`)}>
                {scale.toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <Line key={result.run.id} {...{ result, words, shown, ratings, open }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LineProps extends OpenRow {
  result: RunResult;
  words: readonly ('brief' | 'wave' | 'variant')[];
  shown: { outcome: boolean; steps: boolean; score: boolean };
  ratings: readonly (typeof RUN_RATINGS)[number][];
}

function Line({ result, words, shown, ratings, open }: LineProps) {
  const { t, language } = useSpeech();
  const { run, brief, persona, promise, score } = result;
  const who = [
    formatDay(run.startedAt, language, run.zone),
    run.shopper,
    persona && t('run.as', { persona: persona.name || t('untitled') }),
  ];
  const wording = {
    brief: brief && (brief.title || t('untitled')),
    wave: run.wave,
    variant: run.variant,
  };
  const done = promise?.steps.filter(({ state }) => state === 'done').length ?? 0;
  return (
    <tr>
      <th scope="row">
        <a
          class={styles.name}
          dir="auto"
          href={`?${new URLSearchParams({ project: run.projectId, show: 'results', row: run.id })}`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            open(run.id);
          }}
        >
          {run.name || t('untitled')}
        </a>
        <span class={styles.who} dir="auto">
          {who.filter(Boolean).join(' · ')}
        </span>
      </th>
      {words.map((column) => (
        <td key={column} class={column === 'brief' ? styles.brief : styles.word} dir="auto">
          {wording[column] ?? ''}
        </td>
      ))}
      <td>
        <StateMark run={run} />
      </td>
      {shown.outcome && <td class={styles.outcome}>{run.outcome && t(`results.outcome.${run.outcome}`)}</td>}
      {shown.steps && <td>{promise && t('results.steps-done', { done, n: promise.steps.length })}</td>}
      {shown.score && <td class={styles.number}>{formatShare(score?.total.share ?? null, language)}</td>}
      {ratings.map((scale) => (
        <td key={scale} class={styles.number}>
          {ratedOn(run, scale)?.value ?? '–'}
        </td>
      ))}
    </tr>
  );
}
