// Run scores: the checklist of one run: what it earned in all, objective apart from subjective, by section, and each answer.
import type { RunScore, Score } from '@/lib/domain/checklist-score';
import { formatPoints } from '@/lib/text/format';
import { ReadAnswers } from '../checklist/ReadAnswers';
import { useSpeech } from '../controls/text-context';
import { formatShare } from './numbers';
import styles from './run-review.module.css';

export function RunScores({ score }: { score: RunScore }) {
  const { t } = useSpeech();
  const { total, objective, subjective, sections, results } = score;
  const lines: [string, Score][] = [
    [t('review.score.total'), total],
    ...(objective.asked > 0 && subjective.asked > 0
      ? ([
          [t('review.score.objective'), objective],
          [t('review.score.subjective'), subjective],
        ] satisfies [string, Score][])
      : []),
    ...(sections.length > 1
      ? sections.map(({ section, score: of }): [string, Score] => [section || t('checklist.untitled-section'), of])
      : []),
  ];
  return (
    <section aria-label={t('review.checklist')}>
      <h2>{t('review.checklist')}</h2>
      <table class={styles.scores}>
        <tbody>
          {lines.map(([name, of], index) => (
            <ScoreLine key={`${index} ${name}`} name={name} score={of} />
          ))}
        </tbody>
      </table>
      {(total.answered < total.asked || total.evidenceMissing > 0) && (
        <p class={styles.facts}>
          {[
            total.answered < total.asked && t('review.score.open', { n: total.asked - total.answered }),
            total.evidenceMissing > 0 && t('review.score.no-proof', { n: total.evidenceMissing }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <ReadAnswers results={results} />
    </section>
  );
}

function ScoreLine({ name, score: { share, earned, possible } }: { name: string; score: Score }) {
  const { t, language } = useSpeech();
  const points = (value: number) => formatPoints(value, language);
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td class={styles.barCell} aria-hidden="true">
        <span class={styles.bar}>
          {share !== null && <span style={{ inlineSize: `${Math.min(1, share) * 100}%` }} />}
        </span>
      </td>
      <td class={styles.number}>{formatShare(share, language)}</td>
      <td class={styles.points}>
        {share === null
          ? t('review.score.none')
          : t('checklist.points', { earned: points(earned), possible: points(possible) })}
      </td>
    </tr>
  );
}
