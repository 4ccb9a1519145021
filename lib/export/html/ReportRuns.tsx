// Report runs: what came of each walkthrough, and of all of them beside what the brief promised.
import { useSpeech } from '@/components/controls/text-context';
import { OverRuns } from '@/components/review/OverRuns';
import { type RunResult, ratedOn, resultsOverRuns } from '@/lib/domain/run-result';
import { SCALES } from '@/lib/domain/scale';
import { formatDay, formatShare } from '@/lib/text/format';

const RATINGS = ['csat', 'ces', 'seq', 'nps'] as const;

/** Whether anything came of these runs that the map does not tell. */
export const tellsResults = (results: readonly RunResult[]): boolean =>
  results.some(({ run, promise, score }) => promise || score || run.outcome || run.ratings.length > 0);

export function ReportRuns({ results }: { results: readonly RunResult[] }) {
  const { t } = useSpeech();
  const some = (has: (result: RunResult) => unknown) => results.some((result) => Boolean(has(result)));
  const shown = {
    persona: some(({ persona }) => persona),
    outcome: some(({ run }) => run.outcome),
    steps: some(({ promise }) => promise),
    score: some(({ score }) => score && score.total.share !== null),
  };
  const ratings = RATINGS.filter((scale) => some(({ run }) => ratedOn(run, scale)));
  return (
    <section id="results" aria-labelledby="results-title">
      <h2 id="results-title">{t('project.tab.results')}</h2>
      <OverRuns over={resultsOverRuns(results)} />
      <div class="r-wide">
        <table class="r-table">
          <caption class="visually-hidden">{t('results.mode.each')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('results.column.run')}</th>
              {shown.persona && <th scope="col">{t('report.persona')}</th>}
              {shown.outcome && <th scope="col">{t('results.column.outcome')}</th>}
              {shown.steps && <th scope="col">{t('results.column.steps')}</th>}
              {shown.score && <th scope="col">{t('results.column.score')}</th>}
              {ratings.map((scale) => (
                <th key={scale} scope="col">
                  {t(`results.scale.${scale}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.map((result, index) => (
              <RunLine key={result.run.id} result={result} n={index + 1} shown={shown} ratings={ratings} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface LineProps {
  result: RunResult;
  n: number;
  shown: Record<'persona' | 'outcome' | 'steps' | 'score', boolean>;
  ratings: readonly (typeof RATINGS)[number][];
}

function RunLine({ result: { run, persona, promise, score }, n, shown, ratings }: LineProps) {
  const { t, language } = useSpeech();
  const done = promise?.steps.filter(({ state }) => state === 'done').length ?? 0;
  const share = score?.total.share ?? null;
  return (
    <tr>
      <th scope="row">
        {t('report.whose.run', { n })} <bdi>{run.name}</bdi>
        <small>
          {[formatDay(run.startedAt, language, run.zone), run.shopper].filter(Boolean).map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </small>
        {run.comment.trim() !== '' && <q dir="auto">{run.comment}</q>}
      </th>
      {shown.persona && <td dir="auto">{persona?.name ?? ''}</td>}
      {shown.outcome && <td>{run.outcome && t(`results.outcome.${run.outcome}`)}</td>}
      {shown.steps && <td>{promise && t('results.steps-done', { done, n: promise.steps.length })}</td>}
      {shown.score && <td>{share === null ? '–' : formatShare(share, language)}</td>}
      {ratings.map((scale) => {
        const rating = ratedOn(run, scale);
        return <td key={scale}>{rating && t('review.of-scale', { value: rating.value, max: SCALES[scale][1] })}</td>;
      })}
    </tr>
  );
}
